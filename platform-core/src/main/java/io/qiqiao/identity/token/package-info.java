/** Access tokens: how they are signed, and what is in them. */
@NullMarked
package io.qiqiao.identity.token;

import org.jspecify.annotations.NullMarked;
