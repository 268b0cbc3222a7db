package io.qiqiao.search.words;

/** Words of equal meaning beside those that come along: those of whoever is asked. */
@FunctionalInterface
public interface OwnSynonyms {

    /** Those that count now. */
    Synonyms now();
}
