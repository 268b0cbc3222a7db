package io.qiqiao.portal.entry;

import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.product.ProductKind;
import io.qiqiao.library.product.ServiceProduct;
import io.qiqiao.portal.wording.Owners;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.portal.wording.Terms;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A service product in a list: who offers it, for whom, at what price, how fast, where. */
@Singleton
final class ProductEntry implements Entry {

    private final ContentJson json;
    private final Owners owners;
    private final Places places;

    ProductEntry(ContentJson json, Owners owners, Places places) {
        this.json = json;
        this.owners = owners;
        this.places = places;
    }

    @Override
    public String kind() {
        return ProductKind.NAME;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public String path() {
        return "/products";
    }

    @Override
    public Item item(Publication record, Ui ui) {
        ServiceProduct product = json.read(record.document(), ServiceProduct.class);
        return new Item(
                path() + "/" + record.id(),
                record.title(),
                Objects.requireNonNullElse(product.summary(), ""),
                List.of(Tag.of(Tone.ACCENT, "portal.kind.product")),
                above(record, product),
                facts(product, ui),
                List.of());
    }

    @Override
    public EntryCells cells(Publication record, Ui ui) {
        ServiceProduct product = json.read(record.document(), ServiceProduct.class);
        return new EntryCells(
                places.allNames(product.regions(), record.region()),
                Objects.requireNonNullElse(product.institution(), ""),
                Terms.findFee(product, ui).map(ui::say).orElse(""),
                "");
    }

    private List<Label> above(Publication record, ServiceProduct product) {
        List<Label> above = new ArrayList<>();
        if (product.institution() != null) {
            above.add(Label.text(product.institution()));
        }
        owners.findElsewhere(record).ifPresent(above::add);
        return above;
    }

    private List<Fact> facts(ServiceProduct product, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        Terms.findFee(product, ui).map(fee -> Fact.of("portal.fee", fee)).ifPresent(facts::add);
        Terms.findTimeLimit(product).map(limit -> Fact.of("portal.time", limit)).ifPresent(facts::add);
        Optional.ofNullable(product.audience())
                .map(audience -> Fact.of("portal.fits", Terms.few(audience)))
                .ifPresent(facts::add);
        Optional.ofNullable(product.regions())
                .filter(regions -> !regions.isEmpty())
                .map(regions -> Fact.of("portal.where", places.names(regions)))
                .ifPresent(facts::add);
        return facts;
    }
}
