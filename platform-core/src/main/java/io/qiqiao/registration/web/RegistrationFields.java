package io.qiqiao.registration.web;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import io.qiqiao.codes.industry.FindingIndustries;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.library.enterprise.size.Figures;
import io.qiqiao.library.enterprise.size.SizeReason;
import io.qiqiao.library.enterprise.size.Sizing;
import io.qiqiao.registration.Registration;
import io.qiqiao.registration.consent.Purposes;
import io.qiqiao.registration.draft.CheckingFacts;
import io.qiqiao.registration.web.RegistrationPage.Kind;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.form.Control.Look;
import io.qiqiao.web.form.Control.Option;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the fields of each step with what was filled in so far. */
@Singleton
final class RegistrationFields {

    private static final int MOST_FOUND = 8;

    private final Regions regions;
    private final Industries industries;
    private final FindingIndustries finding;
    private final Sizing sizing;
    private final CheckingFacts checking;
    private final Purposes purposes;

    RegistrationFields(
            Regions regions,
            Industries industries,
            FindingIndustries finding,
            Sizing sizing,
            CheckingFacts checking,
            Purposes purposes) {
        this.regions = regions;
        this.industries = industries;
        this.finding = finding;
        this.sizing = sizing;
        this.checking = checking;
        this.purposes = purposes;
    }

    RegistrationPage contact(String typed) {
        Field contact = Field.line("contact", "registration.field.contact", typed)
                .help("registration.help.contact")
                .hint("username")
                .required();
        return RegistrationPage.of(Kind.CONTACT, List.of(contact));
    }

    RegistrationPage code(Registration registration) {
        Field code = Field.line("code", "registration.field.code", "")
                .hint("one-time-code")
                .required();
        return RegistrationPage.of(
                Kind.CODE, List.of(code), registration.contact().masked());
    }

    RegistrationPage enterprise(Map<String, Object> facts) {
        String words = text(facts, "industryWords");
        List<Field> fields = List.of(
                Field.line("creditCode", "registration.field.creditCode", text(facts, "creditCode"))
                        .help("registration.help.creditCode")
                        .required(),
                Field.line("title", "registration.field.title", text(facts, "title"))
                        .hint("organization")
                        .required(),
                Field.choice("region", "registration.field.region", Look.SELECT, regions(text(facts, "region")))
                        .required(),
                Field.line("industryWords", "registration.field.industry", words)
                        .help("registration.help.industry")
                        .required());
        return RegistrationPage.of(Kind.ENTERPRISE, fields).choosing(industries(words, text(facts, "industry")));
    }

    /** The industries {@code words} may mean, and the one that was chosen. */
    Field industries(String words, String chosen) {
        List<Industry> found = finding.find(words, MOST_FOUND);
        Stream<Industry> kept = industries.find(chosen).stream().filter(industry -> !found.contains(industry));
        List<Option> options = Stream.concat(kept, found.stream())
                .map(industry -> option(industry, industry.code().equals(chosen) || found.size() == 1))
                .toList();
        String none = words.isBlank() ? "registration.industries.blank" : "registration.industries.none";
        String key = options.isEmpty() ? none : "registration.industries.found";
        return Field.choice("industry", key, Look.BOXES, options).required();
    }

    /** The one industry that {@code words} can only mean, or what was chosen. */
    String industry(String words, String chosen) {
        return chosen.isEmpty()
                ? industries
                        .findByCodeOrName(words)
                        .filter(Industry::isFine)
                        .map(Industry::code)
                        .orElse("")
                : chosen;
    }

    private Option option(Industry industry, boolean chosen) {
        String above = industries.listPath(industry.code()).stream()
                .filter(each -> !each.equals(industry))
                .map(Industry::name)
                .collect(Collectors.joining(" › "));
        return new Option(
                industry.code(), Label.text(industry.name() + " " + industry.code()), Label.text(above), chosen);
    }

    private List<Option> regions(String chosen) {
        Region home = regions.get(CurrentTenant.get().code());
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", Label.of("registration.choose"), chosen.isEmpty()));
        below(home, "", chosen, options);
        if (options.size() == 1) {
            options.set(0, Option.of(home.code(), Label.text(home.name()), true));
        }
        return options;
    }

    private void below(Region area, String above, String chosen, List<Option> options) {
        for (Region child : regions.listChildren(area.code())) {
            String name = above + child.name();
            if (area.level() == Region.Level.PROVINCE
                    && !regions.listChildren(child.code()).isEmpty()) {
                below(child, name, chosen, options);
            } else {
                options.add(
                        Option.of(child.code(), Label.text(name), child.code().equals(chosen)));
            }
        }
    }

    RegistrationPage figures(Map<String, Object> facts) {
        List<Field> fields = List.of(
                figure("staff", "registration.unit.persons", facts),
                figure("revenueWanYuan", "registration.unit.wan-yuan", facts),
                figure("assetsWanYuan", "registration.unit.wan-yuan", facts));
        return RegistrationPage.of(Kind.FIGURES, fields).sized(size(facts));
    }

    private static Field figure(String name, String unit, Map<String, Object> facts) {
        return Field.typed("number", name, "registration.field." + name, text(facts, name))
                .unit(unit)
                .help("registration.help." + name);
    }

    /** What can be said of the enterprise's size; nothing before a figure was typed. */
    List<Label> size(Map<String, Object> facts) {
        if (CheckingFacts.FIGURES.stream().allMatch(name -> text(facts, name).isEmpty())) {
            return List.of();
        }
        Map<String, Object> read = checking.read(facts);
        return SizeReason.of(sizing.of(new Figures(
                (String) read.get("industry"),
                number(read.get("staff")),
                number(read.get("revenueWanYuan")),
                number(read.get("assetsWanYuan")))));
    }

    private static @Nullable BigDecimal number(@Nullable Object read) {
        return read == null ? null : new BigDecimal(read.toString());
    }

    RegistrationPage account(Registration registration, boolean known, Map<String, Object> typed, Set<String> agreed) {
        Field password = Field.typed("password", "password", "registration.field.password", "")
                .hint(known ? "current-password" : "new-password")
                .required();
        List<Option> options = purposes.list().stream()
                .map(purpose -> new Option(
                        purpose,
                        Label.of("registration.consent." + purpose),
                        Label.of("registration.consent." + purpose + ".text"),
                        agreed.contains(purpose)))
                .toList();
        List<Field> fields = List.of(
                Field.line("name", "registration.field.name", text(typed, "name"))
                        .hint("name")
                        .required(),
                known ? password.help("registration.help.password-known") : password.help("registration.help.password"),
                Field.choice("consents", "registration.field.consents", Look.CHECKS, options)
                        .help("registration.help.consents"));
        return RegistrationPage.of(Kind.ACCOUNT, fields, registration.contact().masked())
                .sized(size(registration.facts()));
    }

    static String text(Map<String, Object> facts, String name) {
        return Objects.toString(facts.get(name), "");
    }
}
