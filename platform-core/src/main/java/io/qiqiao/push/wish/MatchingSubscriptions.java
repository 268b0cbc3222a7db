package io.qiqiao.push.wish;

import io.qiqiao.push.delivery.PolicyInForce;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds who subscribed to what a policy is about. Words are looked for in its title and summary. */
@Singleton
public class MatchingSubscriptions {

    private final SubscriptionRows rows;

    MatchingSubscriptions(SubscriptionRows rows) {
        this.rows = rows;
    }

    public List<Subscription> list(PolicyInForce policy) {
        String text = (policy.title() + "\n" + policy.summary()).toLowerCase(Locale.ROOT);
        return Stream.concat(
                        rows.listByClassification(policy.classification()).stream(),
                        rows.listSearches().stream().filter(search -> holdsAll(text, search.value())))
                .toList();
    }

    private static boolean holdsAll(String text, String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
