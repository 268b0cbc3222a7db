package io.qiqiao.library.listing;

import io.qiqiao.identity.CurrentActor;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.PublicationReading;
import io.qiqiao.publication.TenantsReading;
import io.qiqiao.publication.VisitorsReading;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads what tenants share: a visitor what is public, a member also what their tenant's network shares. None of it
 * needs the index, or enters the owner's schema.
 */
@Singleton
public class SharedListings {

    private final CurrentActor actors;
    private final TenantsReading tenants;
    private final VisitorsReading visitors;

    SharedListings(CurrentActor actors, TenantsReading tenants, VisitorsReading visitors) {
        this.actors = actors;
        this.tenants = tenants;
        this.visitors = visitors;
    }

    /** Reads as whoever asks. */
    public PublicationReading reading() {
        boolean member = actors.find().filter(actor -> actor.tenant() != null).isPresent();
        return member ? tenants : visitors;
    }

    public Optional<Publication> find(String kind, UUID id) {
        return reading().find(kind, id);
    }

    /** @throws Refusal not-found when there is none that the reader may see */
    public Publication get(String kind, UUID id) {
        return find(kind, id).orElseThrow(Refusal::notFound);
    }
}
