package io.qiqiao.portal.saved;

import io.qiqiao.portal.Address;
import io.qiqiao.portal.question.Questions;
import io.qiqiao.search.SearchFilter;
import java.util.UUID;

/** Where the pages of saved searches are. */
final class SavedPaths {

    static final String ALL = "/account/saved-searches";

    private SavedPaths() {}

    static String one(UUID id) {
        return ALL + "/" + id;
    }

    static String removal(UUID id) {
        return one(id) + "/removal";
    }

    /** Where a search is given its name. */
    static String naming(String text, SearchFilter filter) {
        return Questions.asking(Address.of(ALL + "/new"), text, filter).toString();
    }

    /** What the named search is sent to. */
    static String saving(String text, SearchFilter filter) {
        return Questions.asking(Address.of(ALL), text, filter).toString();
    }
}
