package io.qiqiao.library.sheet;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;

/** How large a sheet may be that is read. */
@ConfigurationProperties("qiqiao.sheet")
public interface SheetConfiguration {

    /** The most columns. */
    @Positive
    @Bindable(defaultValue = "500")
    int getMostColumns();

    /** The most characters of one cell, and of one row. */
    @Positive
    @Bindable(defaultValue = "1000000")
    int getLongestRow();

    /** The most files in an Excel file. */
    @Positive
    @Bindable(defaultValue = "1000")
    long getMostParts();

    /** The most bytes that one sheet of an Excel file, or its texts, may unfold to. */
    @Positive
    @Bindable(defaultValue = "2000000000")
    long getLargestPart();

    /** The most bytes that any other part of an Excel file may unfold to: such parts are read into memory. */
    @Positive
    @Bindable(defaultValue = "16000000")
    long getLargestSmallPart();
}
