package io.qiqiao.workbench.quality;

import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good and how fresh a record is.
 *
 * @param points of {@code most}
 * @param notice that it is stale, or null
 * @param action address the owner's word is sent to, or empty for those who may only look
 * @param days after how many days it is to be looked at again
 */
public record QualityPage(
        Label title,
        int points,
        int most,
        List<Part> parts,
        Label since,
        Label due,
        @Nullable Notice notice,
        String action,
        int days,
        Link back,
        @Nullable FlashNote flash) {

    public QualityPage {
        parts = List.copyOf(parts);
    }

    /**
     * What the points are for.
     *
     * @param missing the fields that are missing, in words; empty for none
     */
    public record Part(Label name, int points, int most, String missing) {}
}
