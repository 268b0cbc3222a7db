package io.qiqiao.eligibility.wording;

import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.ReadingEligibility;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says eligibility as it is kept with a record. */
@Singleton
public class EligibilityInWords {

    private final ReadingEligibility reading;
    private final EligibilitySentence sentence;

    EligibilityInWords(ReadingEligibility reading, EligibilitySentence sentence) {
        this.reading = reading;
        this.sentence = sentence;
    }

    /** The sentence; empty where nothing is asked, or it cannot be read. */
    public String say(@Nullable Object kept, Locale locale) {
        Optional<Eligibility> read =
                kept instanceof Map<?, ?> map ? reading.read("eligibility", map).find() : Optional.empty();
        return read.map(eligibility -> sentence.print(eligibility, locale)).orElse("");
    }
}
