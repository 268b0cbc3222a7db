package io.qiqiao.workbench.member;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.member.Member.State;
import io.qiqiao.identity.member.MemberFilter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the list asks for.
 *
 * @param q words found in the name or login
 * @param after where the part begins
 * @param from the number of its first row
 */
@Introspected
record MemberQuery(
        @Nullable @QueryValue String q,
        @Nullable @QueryValue String role,
        @Nullable @QueryValue String state,
        @Nullable @QueryValue String after,
        @Nullable @QueryValue Integer from) {

    MemberFilter filter() {
        return new MemberFilter(filled(q), chosenRole(), chosenState());
    }

    @Nullable
    Role chosenRole() {
        return role == null ? null : Role.find(role).orElse(null);
    }

    @Nullable
    State chosenState() {
        return Arrays.stream(State.values())
                .filter(each -> each.code().equals(state))
                .findFirst()
                .orElse(null);
    }

    boolean isPlain() {
        return filled(q) == null && chosenRole() == null && chosenState() == null;
    }

    String words() {
        return q == null ? "" : q.strip();
    }

    int first() {
        return after == null || from == null || from < 1 ? 1 : from;
    }

    /** The address of the list of another state with the same words and role, from its beginning. */
    String address(@Nullable State other) {
        return builder(other).build().toString();
    }

    String addressAfter(String cursor, int row) {
        return builder(chosenState())
                .queryParam("after", cursor)
                .queryParam("from", row)
                .build()
                .toString();
    }

    private UriBuilder builder(@Nullable State other) {
        UriBuilder address = UriBuilder.of(MemberPages.PATH);
        if (other != null) {
            address.queryParam("state", other.code());
        }
        Role kept = chosenRole();
        if (kept != null) {
            address.queryParam("role", kept.code());
        }
        if (filled(q) != null) {
            address.queryParam("q", words());
        }
        return address;
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
