package io.qiqiao.library.enterprise;

import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.eligibility.fact.FactCatalogue;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactType;
import io.qiqiao.eligibility.fact.FactValue;
import io.qiqiao.eligibility.fact.FactValue.Amount;
import io.qiqiao.eligibility.fact.FactValue.Coded;
import io.qiqiao.eligibility.fact.FactValue.Day;
import io.qiqiao.eligibility.fact.FactValue.Flag;
import io.qiqiao.eligibility.fact.FactValue.Text;
import io.qiqiao.eligibility.fact.FactValue.Titles;
import io.qiqiao.eligibility.fact.Facts;
import io.qiqiao.eligibility.fact.HeldOn;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.ListingStored;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the facts of an enterprise beside its record, in the transaction that writes it. */
@Singleton
class KeepingFacts {

    private final EnterpriseFacts enterprises;
    private final FactCatalogue catalogue;
    private final FactRows rows;
    private final ContentJson json;

    KeepingFacts(EnterpriseFacts enterprises, FactCatalogue catalogue, FactRows rows, ContentJson json) {
        this.enterprises = enterprises;
        this.catalogue = catalogue;
        this.rows = rows;
        this.json = json;
    }

    @EventListener
    void on(ListingStored stored) {
        Listing listing = stored.after();
        if (listing.kind().equals(EnterpriseKind.NAME)) {
            if (stored.before() != null) {
                rows.remove(listing.id());
            }
            rows.add(json.write(row(listing)));
        }
    }

    private Map<String, Object> row(Listing enterprise) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("enterprise", enterprise.id().toString());
        row.put("version", enterprise.version());
        row.put("active", enterprise.standing() != ListingState.WITHDRAWN);
        Facts facts = enterprises.of(enterprise);
        for (FactDefinition fact : catalogue.listTold()) {
            facts.find(fact.code()).ifPresent(value -> put(fact, value, row));
        }
        row.put("custom", custom(facts));
        return row;
    }

    private static void put(FactDefinition fact, FactValue value, Map<String, Object> row) {
        String column = fact.column();
        switch (value) {
            case Coded coded -> {
                row.put(column, coded.code());
                if (fact.type() != FactType.CODE) {
                    row.put(column + "_path", coded.path());
                }
            }
            case Titles titles ->
                row.put(
                        column,
                        titles.titles().stream().map(KeepingFacts::title).toList());
            case Amount(BigDecimal number) -> row.put(column, number);
            case Day day -> row.put(column, day.day().toString());
            case Flag(boolean yes) -> row.put(column, yes);
            case Text text -> row.put(column, text.text());
            case FactValue.Quotient derived -> throw new IllegalStateException(fact.code() + " is not told");
        }
    }

    private static Map<String, Object> title(HeldOn held) {
        Map<String, Object> title = new LinkedHashMap<>();
        title.put("title", held.title());
        title.put("told", held.told());
        if (held.from() != null) {
            title.put("from", held.from().toString());
        }
        if (held.to() != null) {
            title.put("to", held.to().toString());
        }
        return title;
    }

    private static Map<String, String> custom(Facts facts) {
        Map<String, String> custom = new LinkedHashMap<>();
        facts.known().forEach((code, known) -> {
            if (known.value() instanceof Text(String text)) {
                custom.put(code, text);
            }
        });
        return custom;
    }
}
