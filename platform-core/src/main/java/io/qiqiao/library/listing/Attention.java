package io.qiqiao.library.listing;

import java.time.LocalDate;

/** Why somebody should look at a record. */
public sealed interface Attention {

    /** Something needed for publication is not filled in. */
    record Lacking() implements Attention {}

    /** Its last day lies between two days, both included. */
    record Ending(LocalDate from, LocalDate to) implements Attention {}
}
