package io.qiqiao.library.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what form records come and go. */
public enum SheetFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=utf-8"),
    JSONL("application/x-ndjson"),
    /** The Human Services Data Specification 3.0, as one document of JSON. */
    HSDS("application/json");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** How it is written in the database and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How files of it are called behind the last point. */
    public String extension() {
        return this == HSDS ? "json" : code();
    }

    /** Whether it has rows and columns. */
    public boolean isTable() {
        return this == XLSX || this == CSV;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<SheetFormat> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
