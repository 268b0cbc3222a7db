package io.qiqiao.portal.wording;

import io.qiqiao.library.product.ServiceProduct;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import java.math.BigDecimal;
import java.util.Optional;

/** On what terms a service product is offered: in a few words, for lists and the head of its page. */
public final class Terms {

    private static final int FEW = 28;

    private Terms() {}

    /** 免费, 1.8 万元起, or the beginning of what the institution says about its fee. */
    public static Optional<Label> findFee(ServiceProduct product, Ui ui) {
        if (Boolean.TRUE.equals(product.free())) {
            return Optional.of(Label.of("portal.fee.free"));
        }
        BigDecimal least = product.feeFromYuan();
        return least != null && least.signum() > 0
                ? Optional.of(Label.of(
                        "portal.fee.from",
                        ui.words().money(least.movePointRight(2).longValue())))
                : Optional.ofNullable(product.fee()).map(Terms::few).map(Label::text);
    }

    /** 40 个工作日, or the beginning of what the institution says about its time limit. */
    public static Optional<Label> findTimeLimit(ServiceProduct product) {
        Long days = product.timeLimitWorkingDays();
        return days != null && days > 0
                ? Optional.of(Label.of("portal.time.working-days", days))
                : Optional.ofNullable(product.timeLimit()).map(Terms::few).map(Label::text);
    }

    /** The beginning of a text that may be long. */
    public static String few(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= FEW
                ? line
                : line.substring(0, line.offsetByCodePoints(0, FEW - 1)) + "…";
    }
}
