package io.qiqiao.job.web;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of jobs. */
@Factory
final class JobTexts {

    @Singleton
    @Named("job")
    MessageBundle jobMessages() {
        return new MessageBundle("job");
    }
}
