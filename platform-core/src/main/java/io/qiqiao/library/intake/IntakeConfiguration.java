package io.qiqiao.library.intake;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How much an import may bring. */
@ConfigurationProperties("qiqiao.intake")
public interface IntakeConfiguration {

    /** The most lines of one import. */
    @Positive
    @Bindable(defaultValue = "300000")
    int getMostLines();

    /** The most characters of one line. */
    @Positive
    @Bindable(defaultValue = "1000000")
    int getLongestLine();

    /** Lines that are kept in one transaction. */
    @Positive
    @Bindable(defaultValue = "100")
    int getLinesPerTransaction();

    /** How long a file waits for somebody to say what its columns mean. */
    @Bindable(defaultValue = "3d")
    Duration getFilesKeptFor();
}
