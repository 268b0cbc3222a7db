/**
 * What people are told: an inbox on the platform, mail and short messages. All of it is written in the transaction that
 * gives the occasion; mail and short messages are sent afterwards, never inside one.
 */
@NullMarked
package io.qiqiao.notice;

import org.jspecify.annotations.NullMarked;
