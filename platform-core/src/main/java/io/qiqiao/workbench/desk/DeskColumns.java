package io.qiqiao.workbench.desk;

import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormLayout;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.list.Table.Column;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.record.FieldWording;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which fields of a kind its desk shows beside title and state, and what they say of a record. */
@Singleton
class DeskColumns {

    private static final Map<String, List<String>> FIELDS = Map.of(
            "policy", List.of("issuer", "applicationTo"),
            "institution", List.of("kind", "region"),
            "product", List.of("category", "fee"),
            "demand", List.of("category", "budgetFen"),
            "expert", List.of("professionalTitle", "term"),
            "enterprise", List.of("industryName", "region"));

    /** What stands beneath the title. */
    private static final Map<String, String> BELOW = Map.of(
            "policy", "documentNumber",
            "institution", "creditCode",
            "product", "institution",
            "demand", "enterprise",
            "expert", "employer",
            "enterprise", "creditCode");

    private final FormLayouts layouts;
    private final FieldWording wording;
    private final ContentJson json;

    DeskColumns(FormLayouts layouts, FieldWording wording, ContentJson json) {
        this.layouts = layouts;
        this.wording = wording;
        this.json = json;
    }

    /** The columns: title, the kind's own fields, state, last change. */
    List<Column> columns(String kind) {
        List<Column> columns = new ArrayList<>(List.of(Column.of(kind + ".field.title")));
        FIELDS.getOrDefault(kind, List.of()).stream()
                .map(field -> isSum(field) ? Column.numeric("workbench.desk." + field) : column(kind, field))
                .forEach(columns::add);
        columns.add(Column.of("workbench.desk.state"));
        columns.add(Column.of("workbench.desk.changed"));
        return columns;
    }

    /** What the kind's own columns say of a record. */
    List<Cell> cells(Listing listing, Ui ui) {
        FormLayout layout = layouts.get(listing.kind());
        Map<String, Object> fields = json.fields(listing.content());
        return FIELDS.getOrDefault(listing.kind(), List.of()).stream()
                .map(name -> Cell.of(name.equals("fee") ? wording.fee(fields, ui) : said(layout, fields, name, ui)))
                .toList();
    }

    /** What stands beneath a record's title. */
    String below(Listing listing) {
        Object below = json.fields(listing.content()).get(BELOW.getOrDefault(listing.kind(), ""));
        return below == null ? "" : below.toString();
    }

    private String said(FormLayout layout, Map<String, Object> fields, String name, Ui ui) {
        FormField field = layout.find(name).orElseThrow();
        return wording.say(field, fields.get(name), ui);
    }

    private static Column column(String kind, String field) {
        return Table.Column.of(kind + ".field." + field);
    }

    private static boolean isSum(String field) {
        return field.equals("fee") || field.equals("budgetFen");
    }
}
