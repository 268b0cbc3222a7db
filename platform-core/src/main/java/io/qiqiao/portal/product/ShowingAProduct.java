package io.qiqiao.portal.product;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.library.attachment.FileGroups;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.product.ServiceProduct;
import io.qiqiao.portal.product.ProductPage.Provider;
import io.qiqiao.portal.text.Block;
import io.qiqiao.portal.text.RunningText;
import io.qiqiao.portal.wording.LocalNotices;
import io.qiqiao.portal.wording.Owners;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.portal.wording.StaleNotices;
import io.qiqiao.portal.wording.Terms;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.Page;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of a service product: what it is, for whom, at what price, how fast and how to get it come first. */
@Singleton
final class ShowingAProduct {

    private final ContentJson json;
    private final Vocabularies vocabularies;
    private final Places places;
    private final Owners owners;
    private final Providers providers;
    private final ProductFits fits;
    private final LocalNotices local;
    private final StaleNotices stale;
    private final FileGroups files;

    ShowingAProduct(
            ContentJson json,
            Vocabularies vocabularies,
            Places places,
            Owners owners,
            Providers providers,
            ProductFits fits,
            LocalNotices local,
            StaleNotices stale,
            FileGroups files) {
        this.stale = stale;
        this.files = files;
        this.local = local;
        this.fits = fits;
        this.json = json;
        this.vocabularies = vocabularies;
        this.places = places;
        this.owners = owners;
        this.providers = providers;
    }

    Page page(Publication record, Ui ui) {
        ServiceProduct product = json.read(record.document(), ServiceProduct.class);
        Provider provider = providers.provider(product, ui);
        ProductPage model = new ProductPage(
                record.title(),
                Objects.requireNonNullElse(product.summary(), ""),
                above(record, product, ui),
                Stream.concat(local.of(record).stream(), stale.of(record, ui).stream())
                        .toList(),
                provider,
                facts(product, provider, ui),
                sections(product),
                fits.facts(product, ui),
                Objects.requireNonNullElse(product.cases(), List.of()),
                files.of(record),
                Label.of("portal.published", ui.words().date(record.publishedAt())));
        Page page = Page.of("portal/product", model, Label.text(record.title()))
                .under("portal.home", "/")
                .under("portal.products", "/products");
        return findCategory(product, ui)
                .map(name -> page.under(Label.text(name), "/products?category=" + product.category()))
                .orElse(page);
    }

    private Optional<String> findCategory(ServiceProduct product, Ui ui) {
        return Optional.ofNullable(product.category())
                .flatMap(vocabularies.categories()::find)
                .map(term -> term.name(ui.locale()));
    }

    private List<Label> above(Publication record, ServiceProduct product, Ui ui) {
        List<Label> above = new ArrayList<>();
        findCategory(product, ui).map(Label::text).ifPresent(above::add);
        owners.findElsewhere(record).ifPresent(above::add);
        return above;
    }

    private List<Fact> facts(ServiceProduct product, Provider provider, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        findAudience(product, ui).ifPresent(facts::add);
        Terms.findFee(product, ui)
                .map(fee -> Fact.of("portal.fee", fee).with("money").note(note(product.fee(), fee, ui)))
                .ifPresent(facts::add);
        Terms.findTimeLimit(product)
                .map(limit ->
                        Fact.of("portal.how-long", limit).with("clock").note(note(product.timeLimit(), limit, ui)))
                .ifPresent(facts::add);
        facts.add(contact(provider));
        return facts;
    }

    private Optional<Fact> findAudience(ServiceProduct product, Ui ui) {
        Label whereAndSize = whereAndSize(product, ui);
        return Optional.ofNullable(product.audience())
                .map(audience ->
                        Fact.of("portal.for-whom", audience).with("target").note(whereAndSize));
    }

    private Label whereAndSize(ServiceProduct product, Ui ui) {
        List<String> regions = Objects.requireNonNullElse(product.regions(), List.of());
        List<String> sizes = Objects.requireNonNullElse(product.sizes(), List.of());
        Label where = regions.isEmpty() ? Label.of("portal.everywhere") : places.names(regions);
        if (sizes.isEmpty()
                || sizes.size() == vocabularies.get("size-classes").terms().size()) {
            return where;
        }
        String names = String.join(
                ui.text("portal.and"),
                sizes.stream()
                        .map(size -> vocabularies.get("size-classes").name(size, ui.locale()))
                        .toList());
        return Label.of("portal.where-and-size", where, names);
    }

    private static Fact contact(Provider provider) {
        if (provider.phone().isEmpty()) {
            return Fact.of("portal.how-to-get", provider.name().isEmpty() ? "—" : provider.name())
                    .with("institution")
                    .leading(provider.path());
        }
        return Fact.of("portal.how-to-get", provider.phone())
                .with("phone")
                .leading(provider.call())
                .note(Label.of("portal.call", provider.name()));
    }

    /** What the institution itself says, where that is more than what stands above it. */
    private static Label note(@Nullable String words, Label above, Ui ui) {
        String note = words == null ? "" : Terms.few(words);
        boolean says = !withoutSpaces(note).equals(withoutSpaces(ui.say(above)));
        return Label.text(says ? note : "");
    }

    private static String withoutSpaces(String words) {
        return words.replaceAll("\\s", "");
    }

    private static List<Section> sections(ServiceProduct product) {
        List<Section> sections = new ArrayList<>();
        add(sections, "function", RunningText.of(product.function()));
        add(sections, "process", RunningText.ofSteps(product.process()));
        add(sections, "standard", RunningText.of(product.standard()));
        add(sections, "fee", RunningText.of(product.fee()));
        add(sections, "time-limit", RunningText.of(product.timeLimit()));
        add(sections, "eligibility", RunningText.of(product.eligibility()));
        add(sections, "more", RunningText.of(product.text()));
        return sections;
    }

    private static void add(List<Section> sections, String id, List<Block> text) {
        if (!text.isEmpty()) {
            sections.add(new Section(id, Label.of("portal.section." + id), text));
        }
    }
}
