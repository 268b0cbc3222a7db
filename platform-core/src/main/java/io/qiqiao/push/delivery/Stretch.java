package io.qiqiao.push.delivery;

import java.util.Collection;
import java.util.UUID;

/** Which enterprises to look at. */
public sealed interface Stretch {

    /** Those whose ids lie behind {@code after}, up to {@code upTo}. */
    record Slice(UUID after, UUID upTo) implements Stretch {}

    /** These. */
    record Named(Collection<UUID> enterprises) implements Stretch {}
}
