package io.qiqiao.workbench.push;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.push.rule.PushRuleSet;
import io.qiqiao.push.rule.PushRules;
import io.qiqiao.push.rule.Rhythm;
import io.qiqiao.push.wish.Preference;
import io.qiqiao.push.wish.Subscription;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The fields of the form of wishes. */
@Singleton
class WishFields {

    private static final String CLASSIFICATIONS = "policy-classifications";

    private final Vocabularies vocabularies;
    private final PushRuleSet rules;

    WishFields(Vocabularies vocabularies, PushRuleSet rules) {
        this.vocabularies = vocabularies;
        this.rules = rules;
    }

    List<Field> of(Preference preference) {
        PushRules.Budget budget = rules.rules().budget();
        String messages = preference.messages() == null ? "" : String.valueOf(preference.messages());
        return List.of(
                Field.choice("refused", "push.wish.refused", Control.Look.RADIOS, yesOrNo(preference.refused()))
                        .help("push.wish.refused.help"),
                Field.choice("mayFit", "push.wish.may-fit", Control.Look.RADIOS, yesOrNo(preference.mayFit()))
                        .help("push.wish.may-fit.help"),
                rhythm("mail", preference.mail()),
                rhythm("webhook", preference.webhook()),
                Field.typed("number", "messages", "push.wish.messages", messages)
                        .help("push.wish.messages.help", budget.messages(), budget.days()));
    }

    private static Field rhythm(String channel, Rhythm present) {
        List<Control.Option> options = Arrays.stream(Rhythm.values())
                .map(each -> Control.Option.of(each.code(), Label.of("push.rhythm." + each.code()), each == present))
                .toList();
        return Field.choice(channel, "push.wish." + channel, Control.Look.RADIOS, options)
                .help("push.wish." + channel + ".help");
    }

    private static List<Control.Option> yesOrNo(boolean yes) {
        return List.of(
                Control.Option.of("no", Label.of("push.wish.no"), !yes),
                Control.Option.of("yes", Label.of("push.wish.yes"), yes));
    }

    Item item(Subscription one, Ui ui) {
        String named = one.kind().equals(Subscription.SEARCH)
                ? one.value()
                : vocabularies.get(CLASSIFICATIONS).name(one.value(), ui.locale());
        return Item.of("/policies", named, "")
                .tagged(Tag.of(Tone.NEUTRAL, "push.subscription." + one.kind()))
                .links(Link.deed(
                        PushPaths.WISHES + "/subscriptions/" + one.id() + "/removal", "push.subscription.end"));
    }

    List<Field> adding(Ui ui) {
        List<Control.Option> options = Stream.concat(
                        Stream.of(Control.Option.of("", Label.of("push.subscription.choose"), true)),
                        vocabularies.get(CLASSIFICATIONS).terms().stream()
                                .map(term -> Control.Option.of(term.code(), Label.text(term.name(ui.locale())), false)))
                .toList();
        return List.of(
                Field.choice("classification", "push.subscription.classification", Control.Look.SELECT, options),
                Field.line("search", "push.subscription.search", "").help("push.subscription.search.help"));
    }
}
