package io.qiqiao.portal.home;

import io.qiqiao.web.part.Hero;
import io.qiqiao.web.text.Label;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first page of the platform itself: the portals that are open, as the tree of their areas.
 *
 * @param count how many there are
 */
public record PlatformPage(Hero hero, long count, List<Portal> tops) {

    public PlatformPage {
        tops = List.copyOf(tops);
    }

    /** An open portal with those below it. */
    public record Portal(String name, Label portal, String address, List<Portal> below) {

        public Portal {
            below = List.copyOf(below);
        }

        /** All below it, at whatever depth, in the order of the tree. */
        public List<Portal> flatBelow() {
            return below.stream()
                    .flatMap(one -> Stream.concat(Stream.of(one), one.flatBelow().stream()))
                    .toList();
        }
    }
}
