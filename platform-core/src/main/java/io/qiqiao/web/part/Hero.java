package io.qiqiao.web.part;

import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * The top of a home page, with the search.
 *
 * @param hints what many search for; may be empty
 */
public record Hero(Label title, Label lead, List<Link> hints) {

    public Hero {
        hints = List.copyOf(hints);
    }
}
