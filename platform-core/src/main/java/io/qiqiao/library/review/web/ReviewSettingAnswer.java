package io.qiqiao.library.review.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.review.ReviewSetting;

/** Whether a tenant looks at records of a kind before others see them, and within how many days it decides. */
@Serdeable
public record ReviewSettingAnswer(String kind, boolean wanted, int days) {

    static ReviewSettingAnswer of(ReviewSetting setting) {
        return new ReviewSettingAnswer(setting.kind(), setting.wanted(), setting.days());
    }
}
