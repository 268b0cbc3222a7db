package io.qiqiao.identity.member;

import io.qiqiao.identity.PartyDirectory;
import io.qiqiao.identity.PartyDirectory.Party;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which party goes with which role. Officers act for the bureau or one of its departments, stations have a name of their
 * own, institutions and enterprises are records on file; the others act for the one party of their kind.
 */
@Singleton
public class Standings {

    /** The field that names the party. */
    public static final String PARTY = "party";

    /** Roles whose party is a record on file. */
    private static final Set<Role> ON_FILE = EnumSet.of(Role.INSTITUTION, Role.ENTERPRISE);

    private static final int LONGEST_NAME = 60;
    private static final int MOST_FOUND = 8;

    private final Map<String, PartyDirectory> directories;

    Standings(List<PartyDirectory> directories) {
        this.directories =
                directories.stream().collect(Collectors.toUnmodifiableMap(PartyDirectory::kind, Function.identity()));
    }

    /** The roles a tenant gives its members. */
    public List<Role> listRoles() {
        return EnumSet.complementOf(EnumSet.of(Role.OPERATOR, Role.BREAK_GLASS)).stream()
                .toList();
    }

    /** Whether the role's party is a record on file, chosen among {@link #listFound}. */
    public boolean isOnFile(Role role) {
        return ON_FILE.contains(role);
    }

    /** Records that may be meant by {@code words}, for a role whose party is on file; a few. */
    public List<Party> listFound(Role role, String words) {
        return directory(role.code())
                .map(directory -> directory.search(words, MOST_FOUND))
                .orElse(List.of());
    }

    /**
     * The standing of a role for a party.
     *
     * @param party the record's id where the role's party is on file; the department's or station's name; else empty
     * @throws Refusal invalid-input on {@code role} or {@code party}
     */
    public Standing of(Role role, String party) {
        if (!listRoles().contains(role)) {
            throw Refusal.invalid("role", "member.role.not-given");
        }
        return new Standing(role, isOnFile(role) ? onFile(role, party.strip()) : named(role, party.strip()));
    }

    /** What a party is called: its record's title or its own name; empty where the tenant itself is the party. */
    public String nameOf(PartyRef party) {
        String id = party.id();
        if (id == null) {
            return "";
        }
        return directory(party.kind())
                .map(directory -> directory.find(id).map(Party::name).orElse(""))
                .orElse(id);
    }

    private PartyRef onFile(Role role, String id) {
        if (id.isEmpty()) {
            throw Refusal.invalid(PARTY, "member.party.needed");
        }
        return directory(role.code())
                .flatMap(directory -> directory.find(id))
                .map(found -> new PartyRef(role.code(), found.id()))
                .orElseThrow(() -> Refusal.invalid(PARTY, "member.party.unknown"));
    }

    private static PartyRef named(Role role, String name) {
        if (name.length() > LONGEST_NAME) {
            throw Refusal.invalid(PARTY, "member.party.long", LONGEST_NAME);
        }
        return switch (role) {
            case OFFICER -> name.isEmpty() ? PartyRef.BUREAU : new PartyRef("department", name);
            case STATION -> new PartyRef(role.code(), name.isEmpty() ? null : name);
            default -> new PartyRef(role.code(), null);
        };
    }

    private Optional<PartyDirectory> directory(String kind) {
        return Optional.ofNullable(directories.get(kind));
    }
}
