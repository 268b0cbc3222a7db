package io.qiqiao.identity.member;

import io.qiqiao.identity.Role;
import io.qiqiao.identity.member.Member.State;
import org.jspecify.annotations.Nullable;

/**
 * Which members to list; null asks for all.
 *
 * @param words found in the name or the login
 * @param state where null, everybody but the withdrawn
 */
public record MemberFilter(
        @Nullable String words,
        @Nullable Role role,
        @Nullable State state) {

    public static final MemberFilter ALL = new MemberFilter(null, null, null);

    /** The same for members who stand otherwise. */
    public MemberFilter in(@Nullable State other) {
        return new MemberFilter(words, role, other);
    }

    @Nullable
    String pattern() {
        return words == null || words.isBlank() ? null : "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    @Nullable
    String roleCode() {
        return role == null ? null : role.code();
    }

    @Nullable
    String stateCode() {
        return state == null ? null : state.code();
    }
}
