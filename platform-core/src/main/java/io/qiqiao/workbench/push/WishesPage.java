package io.qiqiao.workbench.push;

import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Item;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a party wants of push.
 *
 * @param fields of an enterprise: how it wants to be reached; empty for others
 * @param subscriptions what it wants to hear of
 * @param adding the form of one more
 * @param feed address of the general feed
 */
public record WishesPage(
        List<Field> fields,
        List<Item> subscriptions,
        List<Field> adding,
        String feed,
        @Nullable FlashNote flash) {

    public WishesPage {
        fields = List.copyOf(fields);
        subscriptions = List.copyOf(subscriptions);
        adding = List.copyOf(adding);
    }
}
