/** Writes envelopes, carries them, and keeps what became of them. */
@NullMarked
package io.qiqiao.exchange.courier;

import org.jspecify.annotations.NullMarked;
