/** Registration, joining and consents, for people and for programs. */
@NullMarked
package io.qiqiao.registration.web;

import org.jspecify.annotations.NullMarked;
