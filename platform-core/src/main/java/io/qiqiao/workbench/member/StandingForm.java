package io.qiqiao.workbench.member;

import io.qiqiao.identity.PartyDirectory.Party;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.member.Standings;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.SentForm;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a form that says what a member is to be. A party on file is found by its name: where several are meant,
 * the form comes back with the choice.
 *
 * @param words what was written for the party
 * @param chosen id of the party that was chosen among several, or empty
 * @param found the several, or none
 */
record StandingForm(String role, String words, String chosen, List<Party> found) {

    private static final String ROLE = "role";
    private static final String CHOSEN = "partyId";

    StandingForm {
        found = List.copyOf(found);
    }

    static StandingForm of(SentForm sent) {
        return new StandingForm(sent.first(ROLE), sent.first(Standings.PARTY), sent.first(CHOSEN), List.of());
    }

    static StandingForm of(Role role, String words, String chosen) {
        return new StandingForm(role.code(), words, chosen, List.of());
    }

    /** With the parties on file that may be meant. */
    StandingForm looked(Standings standings) {
        return Role.find(role)
                .filter(standings::isOnFile)
                .map(known -> new StandingForm(role, words, chosen, standings.listFound(known, words)))
                .orElse(this);
    }

    /** The party as {@link Standings} takes it: an id where it is on file and clear which, else the words. */
    String party() {
        if (found.stream().anyMatch(party -> party.id().equals(chosen))) {
            return chosen;
        }
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        List<Party> exact =
                found.stream().filter(party -> party.name().equals(words)).toList();
        return exact.size() == 1 ? exact.getFirst().id() : words;
    }

    /** Whether several parties are meant and none is chosen. */
    boolean isOpen() {
        return found.size() > 1 && party().equals(words);
    }

    List<Field> fields(List<Role> roles, List<FieldProblem> problems) {
        List<Control.Option> options = roles.stream()
                .map(each -> Control.Option.of(
                        each.code(),
                        Label.of("identity.role." + each.code()),
                        each.code().equals(role)))
                .toList();
        List<Field> fields = new ArrayList<>(List.of(
                Field.choice(ROLE, "workbench.member.role", Control.Look.SELECT, options)
                        .required()
                        .wrong(problems),
                Field.line(Standings.PARTY, "workbench.member.party", words)
                        .help("workbench.member.party.help")
                        .wrong(problems)));
        if (found.size() > 1) {
            List<Control.Option> parties = found.stream()
                    .map(party -> Control.Option.of(
                            party.id(), Label.text(party.name()), party.id().equals(chosen)))
                    .toList();
            fields.add(Field.choice(CHOSEN, "workbench.member.party.choose", Control.Look.RADIOS, parties)
                    .wrong(problems));
        }
        return fields;
    }

    /** What is said where the choice is open. */
    static List<FieldProblem> open() {
        return List.of(FieldProblem.of(CHOSEN, "workbench.member.party.several"));
    }
}
