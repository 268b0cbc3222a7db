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
    /** A span of days: its first and its last, either of which may be open. */
    PERIOD,
    /** A sum of money, in fen. */
    MONEY,
    /** Records of another kind, or of the same: found by id, external id or title. */
    RECORDS,
    /** Entries of several fields each, such as the cases of a service product. */
    ROWS,
    /** Who qualifies for a policy: conditions in groups. */
    ELIGIBILITY,
    /** A unified social credit code, its check character verified. */
    CREDIT_CODE,
    /** An industry of GB/T 4754, fine enough to say what somebody does. */
    INDUSTRY,
    /** Industries of GB/T 4754 at any level, sections too. */
    INDUSTRIES,
    EMAIL,
    PHONE
}
