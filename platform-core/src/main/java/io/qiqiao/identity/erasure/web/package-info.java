/** The erasure of persons, in the API. */
@NullMarked
package io.qiqiao.identity.erasure.web;

import org.jspecify.annotations.NullMarked;
