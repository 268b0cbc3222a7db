/**
 * The one way in which tenants act on each other. {@link io.qiqiao.exchange.Exchange#send} writes an envelope in the
 * sender's transaction; a courier carries it; the {@link io.qiqiao.exchange.TopicHandler} of its topic applies it
 * exactly once, in a transaction of the receiver; both sides see what became of it.
 */
@NullMarked
package io.qiqiao.exchange;

import org.jspecify.annotations.NullMarked;
