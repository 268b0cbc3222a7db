package io.qiqiao.identity.member.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.PartyDirectory.Party;
import io.qiqiao.identity.member.Member;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Members as programs read and send them. */
final class MemberViews {

    private MemberViews() {}

    /**
     * A part of the list.
     *
     * @param counts how many members stand how, whatever state was asked for
     * @param next to be sent as {@code after} for the part that follows; absent when this is the last
     */
    @Serdeable
    record Listed(
            Map<String, Long> counts,
            List<MemberView> items,
            @Nullable String next) {

        static Listed of(Slice<Member> members, Map<Member.State, Long> counts) {
            Map<String, Long> byCode = new TreeMap<>();
            counts.forEach((state, count) -> byCode.put(state.code(), count));
            return new Listed(
                    byCode, members.items().stream().map(MemberView::of).toList(), members.next());
        }
    }

    /**
     * A member.
     *
     * @param login absent until they have come in
     * @param contact e-mail or phone, masked
     * @param state invited, active, suspended or withdrawn
     */
    @Serdeable
    record MemberView(
            String id,
            String name,
            @Nullable String login,
            @Nullable String contact,
            String role,
            ActingFor party,
            String state,
            Instant since,
            @Nullable Instant invitedAt) {

        static MemberView of(Member member) {
            return new MemberView(
                    member.id().toString(),
                    member.name(),
                    member.login(),
                    member.contact(),
                    member.standing().role().code(),
                    ActingFor.of(member),
                    member.state().code(),
                    member.since(),
                    member.invitedAt());
        }
    }

    /**
     * The party a member acts for.
     *
     * @param id the record's, or the name of a department or station; absent where the tenant itself is the party
     */
    @Serdeable
    record ActingFor(String kind, @Nullable String id, String name) {

        static ActingFor of(Member member) {
            return new ActingFor(
                    member.standing().party().kind(), member.standing().party().id(), member.partyName());
        }
    }

    /** A party on file. */
    @Serdeable
    record PartyView(String id, String name) {

        static PartyView of(Party party) {
            return new PartyView(party.id(), party.name());
        }
    }

    /**
     * Somebody to be invited.
     *
     * @param contact e-mail or phone
     * @param party as in the change of a role
     */
    @Serdeable
    record Invited(
            @Nullable String name,
            @Nullable String contact,
            @Nullable String role,
            @Nullable String party) {

        Held held() {
            return new Held(role, party);
        }

        /** Without what identifies them, so that no log has it. */
        @Override
        public String toString() {
            return "Invited[role=" + role + "]";
        }
    }

    /**
     * What a member is to be.
     *
     * @param party id of the institution or enterprise on file; the name of an officer's department or of a station; else
     *     absent
     */
    @Serdeable
    record Held(@Nullable String role, @Nullable String party) {}

    static Member.@Nullable State findState(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return Arrays.stream(Member.State.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("state", "member.state.unknown"));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
