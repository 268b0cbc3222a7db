package io.qiqiao.library.enterprise;

import static io.qiqiao.library.listing.FoundText.joined;

import io.qiqiao.codes.CreditCode;
import io.qiqiao.codes.Masking;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.enterprise.size.Figures;
import io.qiqiao.library.enterprise.size.Size;
import io.qiqiao.library.enterprise.size.SizeClass;
import io.qiqiao.library.enterprise.size.SizeReason;
import io.qiqiao.library.enterprise.size.Sizing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.search.SearchDocument;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The library of enterprises. An enterprise's record belongs to the enterprise itself, and a credit code to one record;
 * its size is computed, whatever is sent.
 */
@Singleton
public class EnterpriseKind implements ListingKind<Enterprise> {

    /** The kind's name, and the kind of the party an enterprise is. */
    public static final String NAME = "enterprise";

    private final Listings listings;
    private final Industries industries;
    private final Sizing sizing;

    EnterpriseKind(Listings listings, Industries industries, Sizing sizing) {
        this.listings = listings;
        this.industries = industries;
        this.sizing = sizing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String library() {
        return "enterprises";
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public Class<Enterprise> contentType() {
        return Enterprise.class;
    }

    @Override
    public Permission editing() {
        return Permission.ENTERPRISE_EDIT;
    }

    @Override
    public Permission seeing() {
        return Permission.ENTERPRISE_SEE;
    }

    /** The size of an enterprise by what its record says. */
    public Size sizeOf(Enterprise content) {
        return sizing.of(
                Figures.of(content.industry(), content.staff(), content.revenueWanYuan(), content.assetsWanYuan()));
    }

    @Override
    public Settled<Enterprise> settle(UUID id, Enterprise content, PartyRef sender) {
        refuseTakenCode(id, content);
        Enterprise named = withIndustry(content);
        Size size = sizeOf(named);
        Enterprise sized =
                named.withSizeClass(size.findClass().map(SizeClass::code).orElse(null));
        return new Settled<>(sized, new PartyRef(NAME, id.toString()), remarks(content, sized, size));
    }

    private void refuseTakenCode(UUID id, Enterprise content) {
        Optional.ofNullable(content.creditCode())
                .flatMap(CreditCode::find)
                .flatMap(code -> listings.findByCreditCode(NAME, code))
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw Refusal.invalid("creditCode", "enterprise.code-taken", other.title());
                });
    }

    /** With the name of its industry, or the industry of that name. */
    private Enterprise withIndustry(Enterprise content) {
        Optional<Industry> coded = Optional.ofNullable(content.industry()).flatMap(industries::find);
        Optional<Industry> known = coded.isPresent()
                ? coded
                : Optional.ofNullable(content.industryName())
                        .flatMap(industries::findByCodeOrName)
                        .filter(Industry::isFine);
        return known.map(industry -> content.withIndustry(industry.code()).withIndustryName(industry.name()))
                .orElse(content);
    }

    private static List<FieldProblem> remarks(Enterprise sent, Enterprise sized, Size size) {
        List<FieldProblem> remarks = new ArrayList<>();
        if (sent.sizeClass() != null && !sent.sizeClass().equals(sized.sizeClass())) {
            String computed = size.findClass().map(SizeClass::code).orElse("unknown");
            remarks.add(FieldProblem.of("sizeClass", "enterprise.size-corrected." + computed));
            if (size instanceof Size.Unknown unknown) {
                unknown.fields().forEach(field -> remarks.add(FieldProblem.of(field, "enterprise.size-needs")));
            }
        }
        return remarks;
    }

    @Override
    public Map<String, List<Label>> reasons(Enterprise content) {
        return Map.of("sizeClass", SizeReason.of(sizeOf(content)));
    }

    @Override
    public Enterprise masked(Enterprise content) {
        return content.phone() == null ? content : content.withPhone(Masking.phone(content.phone()));
    }

    @Override
    public Enterprise published(Enterprise content) {
        return Sharing.of(masked(content));
    }

    @Override
    public SearchDocument found(SearchDocument plain, Enterprise content) {
        return plain.withText(
                joined(content.industryName(), content.mainProducts(), content.park(), content.address()));
    }
}
