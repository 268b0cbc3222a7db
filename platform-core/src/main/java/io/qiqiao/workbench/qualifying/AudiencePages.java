package io.qiqiao.workbench.qualifying;

import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.ReadingEligibility;
import io.qiqiao.eligibility.Verdict;
import io.qiqiao.eligibility.wording.EligibilitySentence;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.policy.PolicyKind;
import io.qiqiao.qualifying.Audience;
import io.qiqiao.qualifying.Audience.Count;
import io.qiqiao.qualifying.Audience.Share;
import io.qiqiao.qualifying.CountingAudience;
import io.qiqiao.qualifying.Today;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.list.Table.Column;
import io.qiqiao.web.list.Table.Row;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Lays out who qualifies for a policy. */
@Singleton
class AudiencePages {

    private final PolicyKind policies;
    private final Listings listings;
    private final ReadingEligibility reading;
    private final CountingAudience counting;
    private final EligibilitySentence sentence;
    private final Today today;

    AudiencePages(
            PolicyKind policies,
            Listings listings,
            ReadingEligibility reading,
            CountingAudience counting,
            EligibilitySentence sentence,
            Today today) {
        this.policies = policies;
        this.listings = listings;
        this.reading = reading;
        this.counting = counting;
        this.sentence = sentence;
        this.today = today;
    }

    AudiencePage of(Listing policy, Ui ui) {
        Optional<Eligibility> eligibility =
                reading.find(listings.content(policies, policy).eligibility());
        Link conditions = Link.to(WorkPaths.conditions(policy.id()), "qualifying.audience.conditions")
                .with("edit");
        Label title = Label.of("qualifying.audience.title", policy.title());
        if (eligibility.isEmpty()) {
            Notice none = Notice.empty("users", "qualifying.audience.none", conditions);
            return new AudiencePage(title, Label.text(""), List.of(), "", List.of(), List.of(), none);
        }
        Audience audience = counting.count(eligibility.get(), today.get(), ui.locale());
        return new AudiencePage(
                title,
                Label.of("qualifying.audience.lead", ui.words().date(audience.day())),
                List.of(conditions),
                sentence.print(eligibility.get(), ui.locale()),
                figures(audience.total(), ui),
                List.of(
                        new AudiencePage.Section(
                                "without",
                                Label.of("qualifying.audience.without"),
                                Label.of("qualifying.audience.without.lead"),
                                without(audience, ui)),
                        shares("districts", audience.districts(), ui),
                        shares("industries", audience.industries(), ui),
                        shares("sizes", audience.sizes(), ui),
                        new AudiencePage.Section(
                                "sample",
                                Label.of("qualifying.audience.sample"),
                                Label.of("qualifying.audience.sample.lead"),
                                sample(audience))),
                null);
    }

    private static List<Figure> figures(Count total, Ui ui) {
        return List.of(
                Figure.of(
                        ui.words().number(total.eligible()),
                        "qualifying.audience.unit",
                        "qualifying.audience.eligible"),
                Figure.of(
                        ui.words().number(total.unknown()), "qualifying.audience.unit", "qualifying.audience.unknown"),
                Figure.of(
                        ui.words().number(total.enterprises()),
                        "qualifying.audience.unit",
                        "qualifying.audience.enterprises"));
    }

    private static AudiencePage.Section shares(String id, List<Share> shares, Ui ui) {
        List<Row> rows = shares.stream()
                .map(share -> Row.of(
                        share.code() == null ? "none" : share.code(),
                        "",
                        share.code() == null ? ui.text("qualifying.audience.not-told") : share.name(),
                        number(share.count().eligible(), ui),
                        number(share.count().unknown(), ui),
                        number(share.count().enterprises(), ui)))
                .toList();
        return new AudiencePage.Section(
                id,
                Label.of("qualifying.audience." + id),
                Label.text(""),
                Table.of("qualifying.audience." + id, columns("qualifying.audience.of." + id), rows));
    }

    private static List<Column> columns(String first) {
        return List.of(
                Column.of(first),
                Column.numeric("qualifying.audience.eligible"),
                Column.numeric("qualifying.audience.unknown"),
                Column.numeric("qualifying.audience.enterprises"));
    }

    private static Table without(Audience audience, Ui ui) {
        List<Row> rows = audience.without().stream()
                .map(each -> Row.of(
                                "c" + each.condition(),
                                "",
                                each.sentence(),
                                number(each.count().eligible(), ui),
                                Cell.of((each.more() < 0 ? "−" : "+")
                                        + ui.words().number(Math.abs(each.more()))),
                                number(each.count().unknown(), ui))
                        .below(each.clause() == null ? "" : each.clause()))
                .toList();
        return Table.of(
                "qualifying.audience.without",
                List.of(
                        Column.of("qualifying.audience.of.without"),
                        Column.numeric("qualifying.audience.eligible"),
                        Column.numeric("qualifying.audience.more"),
                        Column.numeric("qualifying.audience.unknown")),
                rows);
    }

    private static Table sample(Audience audience) {
        List<Row> rows = audience.sample().stream()
                .map(each -> Row.of(
                        each.id().toString(),
                        "",
                        each.name(),
                        Cell.of(
                                each.verdict().equals(Verdict.YES.code())
                                        ? Tag.of(Tone.GOOD, "qualifying.standing.eligible")
                                        : Tag.of(Tone.ACCENT, "qualifying.standing.unknown"))))
                .toList();
        return Table.of(
                "qualifying.audience.sample",
                List.of(Column.of("qualifying.audience.of.sample"), Column.of("qualifying.audience.standing")),
                rows);
    }

    private static Cell number(long number, Ui ui) {
        return Cell.of(ui.words().number(number));
    }
}
