package io.qiqiao.library.enterprise.size;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an enterprise's size.
 *
 * @param industry a code of GB/T 4754
 * @param staff persons employed (从业人员)
 * @param revenue of the last year (营业收入), in 万元
 * @param assets in all (资产总额), in 万元
 */
public record Figures(
        @Nullable String industry,
        @Nullable BigDecimal staff,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal assets) {

    public static Figures of(
            @Nullable String industry,
            @Nullable Long staff,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal assets) {
        return new Figures(industry, staff == null ? null : BigDecimal.valueOf(staff), revenue, assets);
    }

    Optional<BigDecimal> find(Indicator indicator) {
        return Optional.ofNullable(
                switch (indicator) {
                    case STAFF -> staff;
                    case REVENUE -> revenue;
                    case ASSETS -> assets;
                });
    }
}
