package io.qiqiao.search;

import java.util.List;

/** The titles of what is public, whoever asks. Empty when search is down: nobody depends on them. */
public interface KnownTitles {

    /** Titles of which a part sounds like {@code letters}, in full or by initials; some of them when there are many. */
    List<String> sounding(String letters);
}
