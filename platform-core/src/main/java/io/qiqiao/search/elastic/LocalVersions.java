package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.qiqiao.publication.Visibility;
import io.qiqiao.search.LocalStanding;
import io.qiqiao.search.LocalStanding.Here;
import io.qiqiao.search.SearchQuery;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leaves of a record and its local versions the one that stands where the question comes from. Whoever asks for certain
 * tenants' records gets those as they are.
 */
@Singleton
final class LocalVersions {

    private final @Nullable LocalStanding standing;

    LocalVersions(@Nullable LocalStanding standing) {
        this.standing = standing;
    }

    Optional<Query> filter(SearchQuery query) {
        if (standing == null || !query.filter().tenants().isEmpty()) {
            return Optional.empty();
        }
        Here here = standing.here(query.asker());
        return Optional.of(BoolQuery.of(all -> all.mustNot(among(here.away()))
                        .should(general(), among(here.local()), own())
                        .minimumShouldMatch("1"))
                ._toQuery());
    }

    private static Query general() {
        return BoolQuery.of(none -> none.mustNot(local -> local.exists(exists -> exists.field("localises"))))
                ._toQuery();
    }

    /** Drafts of local versions are their own tenant's staff's, who look for them. */
    private static Query own() {
        return Query.of(query -> query.term(term -> term.field("visibility").value(Visibility.PRIVATE.code())));
    }

    private static Query among(Collection<UUID> ids) {
        return Query.of(query -> query.terms(terms -> terms.field("id")
                .terms(values -> values.value(ids.stream()
                        .map(UUID::toString)
                        .sorted()
                        .map(FieldValue::of)
                        .toList()))));
    }
}
