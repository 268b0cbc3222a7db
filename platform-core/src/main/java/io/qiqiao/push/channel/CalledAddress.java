package io.qiqiao.push.channel;

import java.time.Instant;

/** An enterprise's own address that is called, and since when it is this one with this secret. */
public record CalledAddress(String address, Instant since) {}
