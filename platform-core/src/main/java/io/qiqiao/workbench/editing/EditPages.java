package io.qiqiao.workbench.editing;

import io.micronaut.http.HttpRequest;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.duplicate.Candidate;
import io.qiqiao.library.history.ListingVersion;
import io.qiqiao.library.layout.FieldNames;
import io.qiqiao.library.layout.FormLayout;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.web.Shell;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.attachment.AttachmentSections;
import io.qiqiao.workbench.editing.EditPage.NamedProblem;
import io.qiqiao.workbench.record.Areas;
import io.qiqiao.workbench.record.RecordStates;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the form of a record together. */
@Singleton
class EditPages {

    private final FormLayouts layouts;
    private final FormFields fields;
    private final GivenFields given;
    private final EditChoices choices;
    private final RecordStates states;
    private final Areas areas;
    private final LocalForm local;
    private final ReturnedNotice returned;
    private final ContentJson json;
    private final Shell shell;
    private final Flash flash;
    private final AttachmentSections attachments;

    EditPages(
            FormLayouts layouts,
            FormFields fields,
            GivenFields given,
            EditChoices choices,
            RecordStates states,
            Areas areas,
            LocalForm local,
            ReturnedNotice returned,
            ContentJson json,
            Shell shell,
            Flash flash,
            AttachmentSections attachments) {
        this.attachments = attachments;
        this.layouts = layouts;
        this.fields = fields;
        this.given = given;
        this.choices = choices;
        this.states = states;
        this.areas = areas;
        this.local = local;
        this.returned = returned;
        this.json = json;
        this.shell = shell;
        this.flash = flash;
    }

    /** An empty form for a new record. */
    EditPage blank(ListingKind<?> kind, HttpRequest<?> request) {
        return page(kind, null, new Shown(Map.of(), List.of(), null, null, null), request);
    }

    /** The form of a record, with what is said to be wrong with it. */
    EditPage of(ListingKind<?> kind, Listing listing, List<FieldProblem> problems, HttpRequest<?> request) {
        Map<String, Object> values = json.fields(listing.content());
        return page(kind, listing, new Shown(values, problems, null, null, null), request);
    }

    /** The form filled in as the record was in {@code version}: it is so again when that is saved. */
    EditPage restored(ListingKind<?> kind, Listing listing, ListingVersion version, HttpRequest<?> request) {
        Label what = Label.of(
                "workbench.history.restoring.text", shell.ui(request).words().dateTime(version.changedAt()));
        Notice notice = new Notice(
                Tone.ACCENT,
                "info",
                Label.of("workbench.history.restoring.title", version.version()),
                what,
                List.of(Link.to(WorkPaths.record(kind, listing.id()), "workbench.history.restoring.not")));
        Map<String, Object> values = json.fields(version.content());
        return page(kind, listing, new Shown(values, List.of(), null, null, notice), request)
                .to(WorkPaths.record(kind, listing.id()) + "?attachments=" + version.version());
    }

    /** The form as it was sent, with what does not hold. */
    EditPage refused(
            ListingKind<?> kind,
            @Nullable Listing listing,
            SentForm form,
            List<FieldProblem> problems,
            HttpRequest<?> request) {
        Map<String, @Nullable Object> values = FormValues.read(layouts.get(kind.name()), form);
        return page(kind, listing, new Shown(values, problems, null, form.first("visibility"), null), request);
    }

    /** The form as it was sent, with the records that it may be the same as; it can be saved all the same. */
    EditPage alike(ListingKind<?> kind, SentForm form, List<Candidate> candidates, HttpRequest<?> request) {
        Map<String, @Nullable Object> values = FormValues.read(layouts.get(kind.name()), form);
        Notice notice = AlikeNotice.of(kind, candidates, shell.ui(request));
        EditPage page = page(kind, null, new Shown(values, List.of(), null, form.first("visibility"), notice), request);
        return page.with(choices.deedsAnyway(kind));
    }

    /** The form as it was sent, beside what somebody else saved meanwhile. Saving it takes it over the latest version. */
    EditPage conflict(ListingKind<?> kind, Listing latest, SentForm form, HttpRequest<?> request) {
        Map<String, @Nullable Object> values = FormValues.read(layouts.get(kind.name()), form);
        Ui ui = shell.ui(request);
        Label what = Label.of("workbench.conflict.text", ui.words().ago(latest.changedAt()));
        Link open = Link.to(WorkPaths.record(kind, latest.id()), "workbench.conflict.theirs");
        Notice notice = new Notice(Tone.WARM, "alert", Label.of("workbench.conflict.title"), what, List.of(open));
        Map<String, Object> theirs = json.fields(latest.content());
        return page(kind, latest, new Shown(values, List.of(), theirs, form.first("visibility"), notice), request);
    }

    /** What a form shows of a record, or instead of it. */
    private record Shown(
            Map<String, ? extends @Nullable Object> values,
            List<FieldProblem> problems,
            @Nullable Map<String, Object> theirs,
            @Nullable String visibility,
            @Nullable Notice notice) {}

    private EditPage page(ListingKind<?> kind, @Nullable Listing listing, Shown shown, HttpRequest<?> request) {
        Ui ui = shell.ui(request);
        FormLayout layout = layouts.get(kind.name());
        Map<String, String> known = given.of(kind);
        Filling filling = new Filling(shown.values(), shown.problems(), shown.theirs(), known.keySet())
                .without(local.locked(listing));
        return new EditPage(
                listing == null ? Label.of("workbench.new." + kind.name()) : Label.text(listing.title()),
                Label.of("workbench.edit." + kind.name() + ".lead"),
                listing == null ? null : states.of(kind, listing, ui),
                listing == null ? WorkPaths.creation(kind) : WorkPaths.record(kind, listing.id()),
                listing == null ? 0 : listing.version(),
                Stream.concat(given(kind, known).stream(), local.facts(listing, ui).stream())
                        .toList(),
                fields.parts(layout, filling, ui),
                shown.problems().stream().map(problem -> named(kind, problem)).toList(),
                choices.visibility(kind, listing, shown.visibility()).wrong(shown.problems()),
                choices.deeds(kind, standing(listing)),
                listing == null ? List.of() : choices.links(kind, listing),
                shown.notice() != null || listing == null
                        ? shown.notice()
                        : local.findNotice(kind, listing)
                                .or(() -> returned.find(listing, ui))
                                .orElse(null),
                flash.find(request).orElse(null),
                attachments.of(kind, listing).orElse(null));
    }

    private List<Fact> given(ListingKind<?> kind, Map<String, String> known) {
        return known.entrySet().stream()
                .map(entry -> Fact.of(
                        kind.name() + ".field." + entry.getKey(),
                        entry.getKey().equals("region") ? areas.name(entry.getValue()) : entry.getValue()))
                .toList();
    }

    private NamedProblem named(ListingKind<?> kind, FieldProblem problem) {
        // Some fields are several controls; the first of them bears what is wrong with all.
        String at = layouts.get(kind.name())
                .find(problem.field())
                .map(GroupFields::first)
                .orElse(problem.field());
        Label name = problem.field().equals("visibility")
                ? Label.of("workbench.visibility")
                : Label.of(FieldNames.textKey(kind.name(), problem.field()));
        return new NamedProblem(
                at, name, Label.of(problem.messageKey(), problem.arguments().toArray()));
    }

    private static ListingState standing(@Nullable Listing listing) {
        return listing == null ? ListingState.DRAFT : listing.standing();
    }
}
