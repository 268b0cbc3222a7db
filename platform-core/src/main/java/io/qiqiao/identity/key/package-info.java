/** API keys: a program acts as a member without signing in, within limits and for a time. */
@NullMarked
package io.qiqiao.identity.key;

import org.jspecify.annotations.NullMarked;
