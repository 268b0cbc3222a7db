package io.qiqiao.library.demand;

import static io.qiqiao.library.listing.FoundText.joined;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.FindingAParty;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.search.SearchDocument;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The library of demands. A demand belongs to its enterprise, whoever posts it; else to whoever posts it. */
@Singleton
public class DemandKind implements ListingKind<Demand> {

    public static final String NAME = "demand";

    private static final List<FieldProblem> NO_REMARKS = List.of();

    private final FindingAParty parties;
    private final Listings listings;

    DemandKind(FindingAParty parties, Listings listings) {
        this.parties = parties;
        this.listings = listings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String library() {
        return "demands";
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    public Class<Demand> contentType() {
        return Demand.class;
    }

    @Override
    public Permission editing() {
        return Permission.DEMAND_POST;
    }

    @Override
    public Permission publishing() {
        return Permission.DEMAND_POST;
    }

    @Override
    public Permission seeing() {
        return Permission.DEMAND_SEE;
    }

    @Override
    public Settled<Demand> settle(UUID id, Demand sent, PartyRef sender) {
        Demand content = sent.withLife(lifeOf(id));
        return parties.find(EnterpriseKind.NAME, content.enterprise(), sender)
                .map(asking -> new Settled<>(content.withEnterprise(asking.title()), asking.owner(), NO_REMARKS))
                .orElseGet(() -> new Settled<>(content, sender, NO_REMARKS));
    }

    /** How far a demand is, is not written into its form: it moves by itself, and starts open. */
    private String lifeOf(UUID id) {
        return listings.find(NAME, id)
                .map(before -> listings.content(this, before).standing())
                .orElse(DemandLife.OPEN);
    }

    /** Whose demand it is, is nobody else's matter until the enterprise agrees to be told. */
    @Override
    public Demand published(Demand content) {
        return content.withEnterprise(null);
    }

    @Override
    public SearchDocument found(SearchDocument plain, Demand content) {
        return plain.withText(joined(content.text()));
    }
}
