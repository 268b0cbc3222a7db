package io.qiqiao.library.review;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Editor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the current tenant wants reviewed. */
@Singleton
public class ReviewSettings {

    private static final String RULES = "classpath:reference/review.json";
    private static final int MOST_DAYS = 60;

    private final ReviewRules rules;
    private final ReviewRows rows;
    private final Audit audit;
    private final Clock clock;

    ReviewSettings(ObjectMapper json, ResourceResolver resources, ReviewRows rows, Audit audit, Clock clock)
            throws IOException {
        try (InputStream stream = resources
                .getResourceAsStream(RULES)
                .orElseThrow(() -> new UncheckedIOException(new IOException("there is no " + RULES)))) {
            this.rules = Objects.requireNonNull(json.readValue(stream, ReviewRules.class));
        }
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** The kinds that can be reviewed, each as it is here. */
    public List<ReviewSetting> list() {
        return rules.kinds().stream()
                .flatMap(kind -> find(kind.kind()).stream())
                .toList();
    }

    /** Empty for a kind that is never reviewed. */
    public Optional<ReviewSetting> find(String kind) {
        return rules.find(kind)
                .map(rule ->
                        rows.findSetting(kind).orElseGet(() -> new ReviewSetting(kind, rule.wanted(), rule.days())));
    }

    /** Whether what {@code editor} wants to show is looked at first: what the tenant's own staff shows is not. */
    public boolean isWantedOf(String kind, Editor editor) {
        return editor.isOutsideTheBureau()
                && find(kind).filter(ReviewSetting::wanted).isPresent();
    }

    /** @throws Refusal not-found for a kind that is never reviewed; invalid-input for a number of days out of range */
    @Transactional
    public void change(String kind, boolean wanted, int days, Editor editor) {
        if (rules.find(kind).isEmpty()) {
            throw Refusal.notFound();
        }
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.invalid("days", "review.days-out-of-range", 1, MOST_DAYS);
        }
        rows.putSetting(kind, wanted, days, clock.instant(), editor.name());
        audit.record(AuditEvent.of("review-setting")
                .about(kind, null)
                .with("wanted", wanted)
                .with("days", days));
    }
}
