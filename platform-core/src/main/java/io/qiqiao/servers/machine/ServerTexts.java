package io.qiqiao.servers.machine;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of the local servers in the language of the machine: English where it is asked for, otherwise Chinese. */
public final class ServerTexts {

    private static final String BUNDLE = "i18n.servers";

    private ServerTexts() {}

    /** The text of {@code servers.<key>} with its places filled; throws where the bundle lacks the key. */
    public static String get(String key, Object... facts) {
        var bundle = ResourceBundle.getBundle(BUNDLE, Locale.getDefault(), new ChineseOtherwise());
        return new MessageFormat(bundle.getString("servers." + key), bundle.getLocale()).format(facts);
    }

    private static final class ChineseOtherwise extends ResourceBundle.Control {

        @Override
        public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return Locale.SIMPLIFIED_CHINESE.equals(locale) ? null : Locale.SIMPLIFIED_CHINESE;
        }
    }
}
