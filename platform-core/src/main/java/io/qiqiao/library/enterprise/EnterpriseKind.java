package io.qiqiao.library.enterprise;

import static io.qiqiao.library.listing.FoundText.joined;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.search.SearchDocument;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The library of enterprises. An enterprise's record belongs to the enterprise itself. */
@Singleton
public class EnterpriseKind implements ListingKind<Enterprise> {

    /** The kind's name, and the kind of the party an enterprise is. */
    public static final String NAME = "enterprise";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String library() {
        return "enterprises";
    }

    @Override
    public Class<Enterprise> contentType() {
        return Enterprise.class;
    }

    @Override
    public Settled<Enterprise> settle(UUID id, Enterprise content, PartyRef sender) {
        return new Settled<>(content, new PartyRef(NAME, id.toString()), List.of());
    }

    @Override
    public SearchDocument found(SearchDocument plain, Enterprise content) {
        return plain.withText(joined(content.industryName(), content.mainProducts(), content.address()));
    }
}
