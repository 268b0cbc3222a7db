package io.qiqiao.push.saved;

import java.util.List;

/** What those who show searches tell of them; the portal's. */
public interface SearchPages {

    /** The kinds of records that have pages, and so can be told of. */
    List<String> kinds();

    /** Where the answer to a question is shown, such as {@code /search?q=…}. */
    String path(SavedQuestion question);
}
