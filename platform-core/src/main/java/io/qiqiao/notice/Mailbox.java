package io.qiqiao.notice;

import io.qiqiao.kernel.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the current tenant sent out, to be read where no way out is configured. Its messages hold links that open
 * accounts: it is shown in demo mode only. The bean {@code @Named("platform")} holds the platform's own.
 */
public interface Mailbox {

    /**
     * The newest first.
     *
     * @param after the cursor of an earlier slice, or null for the first
     */
    Slice<SentMessage> list(@Nullable String after, int size);

    /** @throws io.qiqiao.kernel.Refusal not-found when there is none of that id */
    SentMessage get(UUID id);
}
