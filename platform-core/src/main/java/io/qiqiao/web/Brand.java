package io.qiqiao.web;

import io.qiqiao.web.text.Label;
import java.util.List;
import java.util.Locale;

/**
 * Whose portal this is.
 *
 * @param place the area in large type, such as 天河区
 * @param portal what the portal is called, such as 中小企业公共服务平台
 * @param emblem address of the emblem, a square picture, or empty for Qiqiao's own
 * @param accent which of the accents the tenant chose
 * @param lines what the foot of the page says about it: the authority in charge, the hotline
 */
public record Brand(Label place, Label portal, String emblem, Accent accent, List<Label> lines) {

    /** The platform itself, where no tenant is present. */
    public static final Brand QIQIAO = of(Label.of("web.brand.place"), Label.of("web.brand.portal"));

    public Brand {
        lines = List.copyOf(lines);
    }

    /** A portal in the default colours. */
    public static Brand of(Label place, Label portal) {
        return new Brand(place, portal, "", Accent.BLUE, List.of());
    }

    /** Accents a tenant may choose from. All keep the contrast the design system promises. */
    public enum Accent {
        BLUE,
        PINE,
        INDIGO,
        CINNABAR,
        SLATE;

        /** The name the style sheet knows it by. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
