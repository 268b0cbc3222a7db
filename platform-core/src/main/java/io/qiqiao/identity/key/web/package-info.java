/** API keys, in the API and on the page of one's own keys. */
@NullMarked
package io.qiqiao.identity.key.web;

import org.jspecify.annotations.NullMarked;
