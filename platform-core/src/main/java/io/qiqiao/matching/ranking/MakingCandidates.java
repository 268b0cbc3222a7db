package io.qiqiao.matching.ranking;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.expert.Expert;
import io.qiqiao.library.expert.ExpertKind;
import io.qiqiao.library.institution.Institution;
import io.qiqiao.library.institution.InstitutionKind;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.product.ServiceProduct;
import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.CandidateBuilder;
import io.qiqiao.matching.Provider;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes candidates of service products, institutions and experts. */
@Singleton
class MakingCandidates {

    private final ContentJson json;
    private final Listings listings;
    private final ExpertKind experts;
    private final TenantDirectory tenants;

    MakingCandidates(ContentJson json, Listings listings, ExpertKind experts, TenantDirectory tenants) {
        this.json = json;
        this.listings = listings;
        this.experts = experts;
        this.tenants = tenants;
    }

    /** The institution that offers a product, where it is on file. */
    Optional<UUID> findInstitution(SharedRecord record) {
        return record.kind().equals("product")
                ? Optional.ofNullable(content(record, ServiceProduct.class).institutionId())
                        .map(UUID::fromString)
                : Optional.empty();
    }

    /** @param institutions those that offer products, as far as they are shared */
    Candidate of(SharedRecord record, Map<UUID, SharedRecord> institutions) {
        return switch (record.kind()) {
            case "product" -> product(record, institutions);
            case "institution" -> institution(record);
            default -> expert(record);
        };
    }

    private Candidate product(SharedRecord record, Map<UUID, SharedRecord> institutions) {
        ServiceProduct content = content(record, ServiceProduct.class);
        Optional<Institution> offering = findInstitution(record)
                .flatMap(id -> Optional.ofNullable(institutions.get(id)))
                .map(found -> content(found, Institution.class));
        List<String> regions = listOf(content.regions());
        return plain(record)
                .provider(provider(record, content, offering.orElse(null)))
                .categories(content.category() == null ? List.of() : List.of(content.category()))
                .place(content.region())
                .coverage(
                        regions.isEmpty()
                                ? offering.map(each -> listOf(each.coverage())).orElse(List.of())
                                : regions)
                .industries(listOf(content.industries()))
                .sizes(listOf(content.sizes()))
                .free(content.free())
                .feeFromYuan(content.feeFromYuan())
                .workingDays(content.timeLimitWorkingDays())
                .build();
    }

    private Provider provider(SharedRecord record, ServiceProduct content, @Nullable Institution offering) {
        if (content.institutionId() == null) {
            String name = content.institution() == null ? owner(record) : content.institution();
            return new Provider(PartyRef.BUREAU.kind(), null, name, null);
        }
        return new Provider(
                InstitutionKind.NAME,
                content.institutionId(),
                Objects.requireNonNullElse(content.institution(), ""),
                offering == null ? null : offering.creditCode());
    }

    private Candidate institution(SharedRecord record) {
        Institution content = content(record, Institution.class);
        return plain(record)
                .provider(new Provider(
                        InstitutionKind.NAME, record.id().toString(), record.title(), content.creditCode()))
                .categories(listOf(content.categories()))
                .place(content.region())
                .coverage(listOf(content.coverage()))
                .build();
    }

    /** Experts are their tenant's own; whom one is not to serve is known where the expert is on file. */
    private Candidate expert(SharedRecord record) {
        Expert content = content(record, Expert.class);
        return plain(record)
                .provider(new Provider(PartyRef.BUREAU.kind(), null, owner(record), null))
                .categories(listOf(content.categories()))
                .place(content.region())
                .coverage(listOf(content.coverage()))
                .free(content.free())
                .beginsOn(content.term() == null ? null : content.term().from())
                .endsOn(content.term() == null ? null : content.term().to())
                .conflicts(conflicts(record))
                .build();
    }

    private List<String> conflicts(SharedRecord record) {
        return record.tenant().equals(CurrentTenant.get().code())
                ? listings.find(ExpertKind.NAME, record.id())
                        .map(own -> listOf(listings.content(experts, own).conflicts()))
                        .orElse(List.of())
                : List.of();
    }

    private static CandidateBuilder plain(SharedRecord record) {
        return CandidateBuilder.builder()
                .kind(record.kind())
                .id(record.id())
                .externalId(record.externalId())
                .tenant(record.tenant())
                .visibility(record.visibility())
                .title(record.title())
                .published(record.published())
                .coverage(List.of())
                .industries(List.of())
                .sizes(List.of())
                .conflicts(List.of())
                .words(List.of());
    }

    private String owner(SharedRecord record) {
        return tenants.find(TenantId.of(record.tenant())).map(Tenant::name).orElse(record.tenant());
    }

    private <C> C content(SharedRecord record, Class<C> type) {
        return json.read(record.document(), type);
    }

    private static List<String> listOf(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
