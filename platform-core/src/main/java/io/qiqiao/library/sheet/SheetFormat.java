package io.qiqiao.library.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what form records come and go. */
public enum SheetFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=utf-8"),
    JSONL("application/x-ndjson");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** How it is written in the database, the API and the names of files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<SheetFormat> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
