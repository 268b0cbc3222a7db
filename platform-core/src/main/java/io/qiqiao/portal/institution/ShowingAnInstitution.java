package io.qiqiao.portal.institution;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.library.attachment.FileGroups;
import io.qiqiao.library.institution.Institution;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.SharedListings;
import io.qiqiao.portal.entry.Entries;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.portal.text.RunningText;
import io.qiqiao.portal.wording.Links;
import io.qiqiao.portal.wording.Owners;
import io.qiqiao.portal.wording.StaleNotices;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.Page;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes the page of a service institution: what it is, how to reach it, and all it offers. */
@Singleton
final class ShowingAnInstitution {

    private static final int MOST_PRODUCTS = 200;

    private final SharedListings shared;
    private final Reader reader;
    private final ContentJson json;
    private final Vocabularies vocabularies;
    private final Owners owners;
    private final Entries entries;
    private final InstitutionFacts facts;
    private final StaleNotices stale;
    private final FileGroups files;

    ShowingAnInstitution(
            SharedListings shared,
            Reader reader,
            ContentJson json,
            Vocabularies vocabularies,
            Owners owners,
            Entries entries,
            InstitutionFacts facts,
            FileGroups files,
            StaleNotices stale) {
        this.stale = stale;
        this.files = files;
        this.shared = shared;
        this.reader = reader;
        this.json = json;
        this.vocabularies = vocabularies;
        this.owners = owners;
        this.entries = entries;
        this.facts = facts;
    }

    Page page(Publication record, Ui ui) {
        Institution institution = json.read(record.document(), Institution.class);
        List<Item> products =
                entries.items(shared.reading().listOfInstitution(reader.place(), record.id(), MOST_PRODUCTS), ui);
        InstitutionPage model = new InstitutionPage(
                record.title(),
                Objects.requireNonNullElse(institution.summary(), ""),
                above(record, institution, ui),
                stale.of(record, ui),
                Objects.requireNonNullElse(institution.phone(), ""),
                Links.findPhone(institution.phone()).orElse(""),
                figures(institution, products.size(), ui),
                products.stream().map(ShowingAnInstitution::withoutItsName).toList(),
                RunningText.of(institution.text()),
                facts.facts(institution, ui),
                files.of(record),
                Label.of("portal.published", ui.words().date(record.publishedAt())));
        return Page.of("portal/institution", model, Label.text(record.title()))
                .under("portal.home", "/")
                .under("portal.institutions", "/institutions");
    }

    /** On the institution's own page nobody needs to be told whose its products are. */
    private static Item withoutItsName(Item product) {
        return new Item(
                product.path(), product.title(), product.text(), List.of(), List.of(), product.facts(), List.of());
    }

    private List<Label> above(Publication record, Institution institution, Ui ui) {
        List<Label> above = new ArrayList<>();
        Optional.ofNullable(institution.kind())
                .map(kind -> vocabularies.get("institution-kinds").name(kind, ui.locale()))
                .map(Label::text)
                .ifPresent(above::add);
        Optional.ofNullable(institution.legalForm())
                .map(form -> vocabularies.get("legal-forms").name(form, ui.locale()))
                .map(Label::text)
                .ifPresent(above::add);
        owners.findElsewhere(record).ifPresent(above::add);
        return above;
    }

    private static List<Figure> figures(Institution institution, int products, Ui ui) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(ui.words().number(products), "portal.unit.items", "portal.products-of-it"));
        Long staff = institution.staff();
        Long professionals = institution.professionals();
        if (staff != null && staff > 0) {
            figures.add(Figure.of(ui.words().number(staff), "portal.unit.people", "portal.institution.staff"));
        }
        if (staff != null && staff > 0 && professionals != null) {
            long percent = Math.round(100.0 * professionals / staff);
            figures.add(
                    Figure.of(ui.words().number(percent), "portal.unit.percent", "portal.institution.professionals"));
        }
        if (institution.founded() != null) {
            figures.add(Figure.of(
                    String.valueOf(institution.founded().getYear()), "portal.unit.year", "portal.institution.founded"));
        }
        return figures;
    }
}
