package io.qiqiao.workbench.desk;

import io.qiqiao.library.layout.FieldType;
import io.qiqiao.library.listing.Content;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.view.ListColumns;
import io.qiqiao.library.view.ListRules;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.list.Table.Column;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.record.FieldWording;
import io.qiqiao.workbench.record.RecordStates;
import io.qiqiao.workbench.view.ColumnNames;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the columns of a list are called, and what they say of a record: what is personal as all lists tell it, masked. */
@Singleton
class DeskColumns {

    private static final String TITLE = "title";
    private static final Set<FieldType> NUMBERS = Set.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY);

    /** The service's price is a text; lists say the least it costs. */
    private static final String FEE = "product.fee";

    private final ListColumns known;
    private final ListRules rules;
    private final FieldWording wording;
    private final RecordStates states;
    private final ContentJson json;

    DeskColumns(ListColumns known, ListRules rules, FieldWording wording, RecordStates states, ContentJson json) {
        this.known = known;
        this.rules = rules;
        this.wording = wording;
        this.states = states;
        this.json = json;
    }

    /** The title's column, and those that are shown beside it. */
    List<Column> columns(String kind, List<String> shown) {
        return Stream.concat(
                        Stream.of(Column.of(kind + ".field." + TITLE)),
                        shown.stream().map(name -> column(kind, name)))
                .toList();
    }

    /** What the columns beside the title say of a record. */
    List<Cell> cells(ListingKind<?> kind, Listing listing, List<String> shown, Ui ui) {
        Map<String, Object> fields = told(kind, listing);
        return shown.stream()
                .map(name -> switch (name) {
                    case ListColumns.STATE -> Cell.of(states.of(kind, listing, ui));
                    case ListColumns.CHANGED -> Cell.of(ui.words().ago(listing.changedAt()));
                    default -> Cell.of(cut(said(kind.name(), name, fields, ui)));
                })
                .toList();
    }

    /** What stands beneath a record's title. */
    String below(Listing listing) {
        Object below =
                json.fields(listing.content()).get(rules.of(listing.kind()).below());
        return below == null ? "" : below.toString();
    }

    private <C extends Content> Map<String, Object> told(ListingKind<C> kind, Listing listing) {
        return json.fields(json.write(kind.masked(json.read(listing.content(), kind.contentType()))));
    }

    private String said(String kind, String name, Map<String, Object> fields, Ui ui) {
        return FEE.equals(kind + "." + name)
                ? wording.fee(fields, ui)
                : known.findField(kind, name)
                        .map(field -> wording.say(field, fields.get(name), ui))
                        .orElse("");
    }

    private String cut(String said) {
        int most = rules.cellCharacters();
        return said.codePointCount(0, said.length()) <= most
                ? said
                : said.substring(0, said.offsetByCodePoints(0, most)) + "…";
    }

    private Column column(String kind, String name) {
        boolean numeric = FEE.equals(kind + "." + name)
                || known.findField(kind, name)
                        .filter(field -> NUMBERS.contains(field.type()))
                        .isPresent();
        return new Column(ColumnNames.of(kind, name), numeric, "", Table.Order.NONE);
    }
}
