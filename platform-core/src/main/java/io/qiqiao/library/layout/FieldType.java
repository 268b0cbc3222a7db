package io.qiqiao.library.layout;

import io.micronaut.serde.annotation.Serdeable;

/** What a field of a form holds, and so how what was sent for it is read. */
@Serdeable
public enum FieldType {
    /** One line of text. */
    LINE,
    /** Text of several paragraphs. */
    TEXT,
    /** A whole number, zero or more. */
    INTEGER,
    /** A number, zero or more, with decimals. */
    DECIMAL,
    /** A day. */
    DATE,
    /** Yes or no. */
    FLAG,
    /** One entry of a vocabulary. */
    CHOICE,
    /** Any entries of a vocabulary. */
    CHOICES,
    /** The code of an administrative area. */
    REGION,
    /** Codes of administrative areas. */
    REGIONS,
    /** Lines of text, one entry each. */
    LINES,
    /** Cases: each a title and a text. */
    CASES,
    /** A unified social credit code, its check character verified. */
    CREDIT_CODE,
    /** An industry of GB/T 4754, fine enough to say what somebody does. */
    INDUSTRY,
    EMAIL,
    PHONE
}
