package io.qiqiao.workbench.push;

import io.qiqiao.push.channel.CallSoFar;
import io.qiqiao.push.channel.CalledAddress;
import io.qiqiao.push.channel.TryingWebhooks;
import io.qiqiao.push.channel.Webhooks;
import io.qiqiao.push.rule.Rhythm;
import io.qiqiao.push.wish.Preferences;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words the address of an enterprise's own that is called, and what became of the last calls. */
@Singleton
class WebhookPart {

    private static final String PATH = PushPaths.PROGRAMS + "/webhook";
    private static final int LAST = 10;

    private final Webhooks webhooks;
    private final TryingWebhooks trying;
    private final Preferences preferences;

    WebhookPart(Webhooks webhooks, TryingWebhooks trying, Preferences preferences) {
        this.webhooks = webhooks;
        this.trying = trying;
        this.preferences = preferences;
    }

    ProgramsPage.Webhook of(UUID enterprise, SentAddress sent, Ui ui) {
        Optional<CalledAddress> present = webhooks.find(enterprise);
        String value =
                sent.value() == null ? present.map(CalledAddress::address).orElse("") : sent.value();
        return new ProgramsPage.Webhook(
                present.isPresent() ? warning(enterprise) : null,
                present.map(address -> facts(address, ui)).orElse(List.of()),
                Field.typed("url", "address", "push.programs.address", value)
                        .help("push.programs.address.help")
                        .required()
                        .wrong(sent.problems()),
                sent.problems(),
                present.isPresent() ? "push.programs.change" : "push.programs.set",
                present.isPresent() ? deeds() : List.of(),
                calls(enterprise, ui));
    }

    /** An address alone is not called: how often stands with the wishes. */
    private @Nullable Notice warning(UUID enterprise) {
        return preferences.get(enterprise).webhook() == Rhythm.OFF
                ? Notice.of(Tone.WARM, "push.programs.off", Link.to(PushPaths.WISHES, "push.wishes"))
                : null;
    }

    private static List<Fact> facts(CalledAddress address, Ui ui) {
        return List.of(
                Fact.of("push.programs.address", address.address()),
                Fact.of("push.programs.since", ui.words().dateTime(address.since())));
    }

    private static List<Link> deeds() {
        return List.of(
                Link.deed(PATH + "/call", "push.programs.try"),
                Link.deed(PATH + "/secret", "push.programs.renew"),
                Link.deed(PATH + "/removal", "push.programs.remove").as(Tone.OFF));
    }

    private @Nullable Table calls(UUID enterprise, Ui ui) {
        List<CallSoFar> calls = trying.list(enterprise, LAST);
        return calls.isEmpty()
                ? null
                : Table.of(
                        "push.programs.calls",
                        List.of(
                                Table.Column.of("push.call.at"),
                                Table.Column.of("push.call.event"),
                                Table.Column.of("push.call.state"),
                                Table.Column.numeric("push.call.attempts"),
                                Table.Column.of("push.call.problem")),
                        calls.stream().map(call -> row(call, ui)).toList());
    }

    private static Table.Row row(CallSoFar call, Ui ui) {
        return Table.Row.of(
                call.id().toString(),
                "",
                ui.words().dateTime(call.createdAt()),
                Table.Cell.of(Label.of("push.call.event." + call.event())),
                Table.Cell.of(Tag.of(tone(call), "push.call.state." + call.state())),
                Table.Cell.of(ui.words().number(call.attempts())),
                Table.Cell.of(problem(call, ui)));
    }

    private static Tone tone(CallSoFar call) {
        return switch (call.state()) {
            case "sent" -> Tone.GOOD;
            case "failed" -> Tone.BAD;
            default -> Tone.BUSY;
        };
    }

    /** Such as “answered 500” in the reader's language. */
    private static String problem(CallSoFar call, Ui ui) {
        String problem = call.problem();
        if (problem == null || call.state().equals("sent")) {
            return "";
        }
        int end = problem.indexOf(' ');
        return end < 0
                ? ui.text("push.call.problem." + problem)
                : ui.text("push.call.problem." + problem.substring(0, end), problem.substring(end + 1));
    }
}
