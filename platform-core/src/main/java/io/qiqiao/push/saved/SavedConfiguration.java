package io.qiqiao.push.saved;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How saved searches are looked at; what they go by are the rules of push. */
@ConfigurationProperties("qiqiao.push.saved")
public interface SavedConfiguration {

    /** How many saved searches are looked at in one transaction. */
    @Positive
    @Bindable(defaultValue = "200")
    int getPiece();

    /** How many questions the index is asked at once. */
    @Positive
    @Bindable(defaultValue = "50")
    int getQuestions();

    /** How many hits of a question are held against what is new before the index is asked for exactly that. */
    @Positive
    @Bindable(defaultValue = "50")
    int getHits();

    /** How many records are named in one question. */
    @Positive
    @Bindable(defaultValue = "1000")
    int getNamed();

    /** How long a run waits for a search that is down. */
    @Bindable(defaultValue = "PT1M")
    Duration getWait();
}
