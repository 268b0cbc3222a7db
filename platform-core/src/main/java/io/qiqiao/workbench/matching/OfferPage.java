package io.qiqiao.workbench.matching;

import io.qiqiao.web.part.Notice;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is offered to a provider.
 *
 * @param waiting what waits for an answer
 * @param others what was answered, or came too late
 * @param empty what to say where nothing waits, or null
 */
public record OfferPage(
        List<MatchLine> waiting,
        List<MatchLine> others,
        @Nullable Notice empty,
        @Nullable FlashNote flash) {

    public OfferPage {
        waiting = List.copyOf(waiting);
        others = List.copyOf(others);
    }
}
