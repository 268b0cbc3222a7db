package io.qiqiao.eligibility.wording;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What eligibility says to people. */
@Factory
class EligibilityTexts {

    @Singleton
    @Named("eligibility")
    MessageBundle texts() {
        return new MessageBundle("eligibility");
    }
}
