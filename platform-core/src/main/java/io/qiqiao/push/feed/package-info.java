/** Policies as feeds: a general one, and one by a token that a station embeds. */
@NullMarked
package io.qiqiao.push.feed;

import org.jspecify.annotations.NullMarked;
