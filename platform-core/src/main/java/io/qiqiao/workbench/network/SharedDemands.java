package io.qiqiao.workbench.network;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.SharedListings;
import io.qiqiao.publication.CategoryCount;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.PublicationReading;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Demands that the present tenant and others share, as those who could meet them see them: without the enterprise's name. */
@Singleton
public class SharedDemands {

    static final String KIND = "demand";

    private static final UUID BEFORE_ALL = new UUID(-1, -1);

    private final SharedListings shared;
    private final TenantDirectory tenants;
    private final Vocabularies vocabularies;
    private final ContentJson json;

    SharedDemands(SharedListings shared, TenantDirectory tenants, Vocabularies vocabularies, ContentJson json) {
        this.shared = shared;
        this.tenants = tenants;
        this.vocabularies = vocabularies;
        this.json = json;
    }

    /** How many there are. */
    public long count() {
        return counts().stream().mapToLong(CategoryCount::count).sum();
    }

    List<CategoryCount> counts() {
        return shared.reading().countByCategory(KIND, null);
    }

    /**
     * The newest first.
     *
     * @param category only of this service category, or null for all
     * @param after cursor of the part before, or null for the first
     */
    List<Publication> list(@Nullable String category, @Nullable String after, int size) {
        Instant time = PublicationReading.NOW_AND_LATER;
        UUID id = BEFORE_ALL;
        if (after != null) {
            id = Ids.of(after);
            time = shared.get(KIND, id).publishedAt();
        }
        return shared.reading().listNewest(KIND, null, category, time, id, size);
    }

    /** The newest of them in a list. */
    public List<Item> listNewest(int size, Ui ui) {
        return list(null, null, size).stream().map(demand -> item(demand, ui)).toList();
    }

    /** @throws Refusal not-found where there is none that the present actor may see */
    Publication get(UUID id) {
        return shared.get(KIND, id);
    }

    Item item(Publication demand, Ui ui) {
        Map<String, Object> fields = json.fields(demand.document());
        String text = Objects.requireNonNullElse(fields.get("text"), "").toString();
        return Item.of(WorkPaths.NETWORK + "/" + demand.id(), demand.title(), text)
                .above(above(demand, fields, ui).toArray(Label[]::new));
    }

    /** Where it comes from, what it is worth, until when, since when. */
    List<Label> above(Publication demand, Map<String, Object> fields, Ui ui) {
        List<Label> above = new ArrayList<>();
        above.add(Label.text(owner(demand)));
        if (demand.category() != null) {
            above.add(Label.text(vocabularies.categories().name(demand.category(), ui.locale())));
        }
        Object budget = fields.get("budgetFen");
        above.add(
                budget == null
                        ? Label.of("workbench.network.no-budget")
                        : Label.of("workbench.network.budget", money(budget, ui)));
        if (fields.get("wantedBy") instanceof String day) {
            above.add(Label.of("workbench.network.wanted-by", ui.words().shortDate(LocalDate.parse(day))));
        }
        above.add(Label.text(ui.words().ago(demand.publishedAt())));
        return above;
    }

    private static String money(Object fen, Ui ui) {
        return ui.words().money(new BigDecimal(fen.toString()).longValue());
    }

    private String owner(Publication demand) {
        return tenants.find(TenantId.of(demand.tenant())).map(Tenant::name).orElse(demand.tenant());
    }
}
