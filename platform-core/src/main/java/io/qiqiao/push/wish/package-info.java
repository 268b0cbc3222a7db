/** What enterprises and parties want of push: refusal, channels, subscriptions, what is not for them. */
@NullMarked
package io.qiqiao.push.wish;

import org.jspecify.annotations.NullMarked;
