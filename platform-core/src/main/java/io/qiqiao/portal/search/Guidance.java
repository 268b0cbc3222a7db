package io.qiqiao.portal.search;

import io.qiqiao.search.guidance.Guided;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import java.util.List;
import java.util.function.Function;

/**
 * What helps a reader on.
 *
 * @param remarks what is said about how the question was read
 * @param others other questions that find more
 */
public record Guidance(List<Label> remarks, List<Link> others) {

    public Guidance {
        remarks = List.copyOf(remarks);
        others = List.copyOf(others);
    }

    /** @param way the address of the same search for other words */
    static Guidance of(Guided guided, String asked, Function<String, String> way) {
        String readAs = guided.readAs();
        return new Guidance(
                readAs == null ? List.of() : List.of(Label.of("portal.search.read-as", asked, readAs)),
                guided.didYouMean().stream()
                        .map(words -> Link.to(way.apply(words), Label.text(words)))
                        .toList());
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return remarks.isEmpty() && others.isEmpty();
    }
}
