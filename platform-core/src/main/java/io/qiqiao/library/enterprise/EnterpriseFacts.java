package io.qiqiao.library.enterprise;

import io.qiqiao.eligibility.fact.FactSource;
import io.qiqiao.eligibility.fact.Facts;
import io.qiqiao.eligibility.fact.ReadingFacts;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import jakarta.inject.Singleton;

/** What is known of an enterprise by its record, for policies to ask. */
@Singleton
public class EnterpriseFacts {

    private final ReadingFacts reading;
    private final ContentJson json;

    EnterpriseFacts(ReadingFacts reading, ContentJson json) {
        this.reading = reading;
        this.json = json;
    }

    /** The facts that the record of an enterprise tells. */
    public Facts of(Listing enterprise) {
        return reading.of(json.fields(enterprise.content()), new FactSource(FactSource.RECORD, enterprise.changedAt()));
    }
}
