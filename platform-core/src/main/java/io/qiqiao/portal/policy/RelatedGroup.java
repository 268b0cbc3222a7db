package io.qiqiao.portal.policy;

import io.qiqiao.web.text.Label;
import java.util.List;

/** Texts that stand to a policy alike, such as those it rests on. */
public record RelatedGroup(Label title, List<Text> texts) {

    public RelatedGroup {
        texts = List.copyOf(texts);
    }

    /**
     * A text.
     *
     * @param path its page, or empty where the reader may not see it
     */
    public record Text(String title, String path) {}
}
