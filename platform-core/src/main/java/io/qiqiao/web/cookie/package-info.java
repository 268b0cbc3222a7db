/** What cookies of ours are called and what they say of themselves, in one place. */
@NullMarked
package io.qiqiao.web.cookie;

import org.jspecify.annotations.NullMarked;
