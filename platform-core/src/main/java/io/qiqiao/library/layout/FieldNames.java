package io.qiqiao.library.layout;

/** Which text names a field. */
public final class FieldNames {

    private FieldNames() {}

    /**
     * The message key of a field of a kind's form: {@code product.field.cases.title} for {@code cases.0.title}; either
     * end of a span is called by the span's name.
     */
    public static String textKey(String kind, String field) {
        return kind + ".field."
                + field.replaceAll("^(eligibility)\\..*", "$1")
                        .replaceAll("\\.\\d+", "")
                        .replaceAll("\\.(from|to)$", "");
    }
}
