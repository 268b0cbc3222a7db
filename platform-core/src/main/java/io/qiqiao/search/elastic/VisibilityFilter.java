package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.qiqiao.publication.Visibility;
import io.qiqiao.search.Asker;
import io.qiqiao.search.PrivateRecords;
import java.util.ArrayList;
import java.util.List;

/**
 * What an asker may see, as a filter that stands in every query. It looks at the asker alone: nothing that is asked
 * for can widen it. Tombstones have no visibility, so nobody sees them.
 */
final class VisibilityFilter {

    private VisibilityFilter() {}

    static Query of(Asker asker) {
        Query alternatives = anyOf(
                switch (asker) {
                    case Asker.Anybody anybody -> List.of(isPublic());
                    case Asker.Member member -> List.of(isPublic(), network(member), own(member));
                });
        return BoolQuery.of(all -> all.filter(alternatives)
                        .mustNot(not -> not.term(t -> t.field("deleted").value(true))))
                ._toQuery();
    }

    /** Whether the indices of private records need to be asked at all. */
    static boolean reachesPrivate(Asker asker) {
        return asker instanceof Asker.Member;
    }

    private static Query isPublic() {
        return term("visibility", Visibility.PUBLIC.code());
    }

    /** Shared with its network by a tenant below the member's or the member's own, or by one above. */
    private static Query network(Asker.Member member) {
        Query below = Query.of(query -> query.prefix(path -> path.field("path").value(member.path())));
        Query above = Query.of(query -> query.terms(terms -> terms.field("path")
                .terms(values -> values.value(
                        above(member.path()).stream().map(FieldValue::of).toList()))));
        return allOf(List.of(term("visibility", Visibility.NETWORK.code()), anyOf(List.of(below, above))));
    }

    private static Query own(Asker.Member member) {
        List<Query> all = new ArrayList<>();
        all.add(term("visibility", Visibility.PRIVATE.code()));
        all.add(term("tenant", member.tenant().code()));
        if (member.sees() instanceof PrivateRecords.OfParty(String party)) {
            all.add(term("owner", party));
        }
        return allOf(all);
    }

    /** The paths of the tenants above: {@code /440000/} and {@code /440000/440100/} for {@code /440000/440100/440106/}. */
    static List<String> above(String path) {
        List<String> paths = new ArrayList<>();
        for (int end = path.indexOf('/', 1); end > 0 && end < path.length() - 1; end = path.indexOf('/', end + 1)) {
            paths.add(path.substring(0, end + 1));
        }
        return paths;
    }

    private static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static Query anyOf(List<Query> alternatives) {
        return BoolQuery.of(any -> any.should(alternatives).minimumShouldMatch("1"))
                ._toQuery();
    }

    private static Query allOf(List<Query> conditions) {
        return BoolQuery.of(all -> all.filter(conditions))._toQuery();
    }
}
