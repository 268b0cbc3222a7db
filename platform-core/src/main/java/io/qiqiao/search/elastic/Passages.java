package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.BoundaryScanner;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.qiqiao.search.Marked;
import io.qiqiao.search.index.IndexedDocument;
import io.qiqiao.search.index.OriginalWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Marks what was looked for in a hit's title and in the passage of its body that fits best. */
final class Passages {

    /** How many characters a snippet has, roughly: passages end with sentences. */
    private static final int LENGTH = 120;

    /** Longer bodies are looked through to here only. */
    private static final int LOOKED_THROUGH = 100_000;

    private Passages() {}

    static Highlight of(Wording wording, boolean withPrivate) {
        Map<String, HighlightField> fields = RelevanceQuery.families(withPrivate)
                .flatMap(family -> Stream.of(title(family, wording), body(family, wording)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Highlight.of(highlight -> (wording.isBlank()
                        ? highlight
                        : highlight.highlightQuery(marked(fields.keySet(), wording)))
                .type(HighlighterType.Unified)
                .preTags(Marked.BEGIN)
                .postTags(Marked.END)
                .maxAnalyzedOffset(LOOKED_THROUGH)
                .fields(fields));
    }

    /** What is asked for, looked for in the fields that are shown: what is searched is one field of all texts. */
    private static Query marked(Set<String> fields, Wording wording) {
        List<Query> each = fields.stream()
                .map(field -> Query.of(
                        query -> query.match(match -> match.field(field).query(wording.text()))))
                .toList();
        return BoolQuery.of(any -> any.should(each))._toQuery();
    }

    private static Map.Entry<String, HighlightField> title(String family, Wording wording) {
        return Map.entry(named(family + ".title", wording), HighlightField.of(field -> field.numberOfFragments(0)));
    }

    private static Map.Entry<String, HighlightField> body(String family, Wording wording) {
        return Map.entry(
                named(family + ".body", wording),
                HighlightField.of(field -> field.numberOfFragments(1)
                        .fragmentSize(LENGTH)
                        .noMatchSize(LENGTH)
                        .boundaryScanner(BoundaryScanner.Sentence)
                        .boundaryScannerLocale("zh-CN")));
    }

    /** Single tokens are marked in the field of single tokens only: "的" would be marked everywhere otherwise. */
    private static String named(String field, Wording wording) {
        return wording.isSingle() && !wording.isBlank() ? field + ".single" : field;
    }

    /** The title as it was written, with marks. */
    static Marked title(Hit<IndexedDocument> hit, IndexedDocument record) {
        String written = record.writtenTitle();
        return find(hit, ".title").map(title -> title.over(written)).orElseGet(() -> Marked.plain(written));
    }

    /** The passage that fits as it was written, with marks. */
    static Marked snippet(Hit<IndexedDocument> hit, IndexedDocument record) {
        OriginalWords original = record.original();
        return find(hit, ".body")
                .map(passage -> original == null ? passage : original.passage(passage))
                .orElseGet(() -> Marked.plain(""));
    }

    private static Optional<Marked> find(Hit<IndexedDocument> hit, String part) {
        return hit.highlight().entrySet().stream()
                .filter(field -> field.getKey().contains(part))
                .flatMap(field -> field.getValue().stream())
                .findFirst()
                .map(Marked::read);
    }
}
