package io.qiqiao.library.listing.web;

import io.qiqiao.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** What is to become of a record that looks like others when it is made. */
enum OnLookAlikes {
    /** It is made, and the answer names the others. */
    TELL,
    /** It is not made, and the refusal names the others. */
    REFUSE,
    /** It is made: whoever makes it knows that it is another one. */
    ACCEPT;

    static OnLookAlikes of(String sent) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(sent))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("lookAlikes", "layout.not-in-vocabulary", sent));
    }
}
