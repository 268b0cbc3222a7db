/**
 * What leaves the inbox by a channel that somebody chose: mail and webhooks, at once or in digests, within a budget.
 */
@NullMarked
package io.qiqiao.push.channel;

import org.jspecify.annotations.NullMarked;
