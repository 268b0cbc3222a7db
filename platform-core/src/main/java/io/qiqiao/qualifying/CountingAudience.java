package io.qiqiao.qualifying;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.Requirement.Condition;
import io.qiqiao.eligibility.Verdict;
import io.qiqiao.eligibility.wording.EligibilitySentence;
import io.qiqiao.library.enterprise.EnterpriseCounts.Counted;
import io.qiqiao.library.enterprise.EnterpriseCounts.Dimension;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.enterprise.FittingEnterprises;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.qualifying.Audience.Count;
import io.qiqiao.qualifying.Audience.Sample;
import io.qiqiao.qualifying.Audience.Share;
import io.qiqiao.qualifying.Audience.Without;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts who qualifies for a policy, whether it is published or not: among the enterprises of the current tenant and of
 * those below it, whom it reaches. The sample is of the tenant's own: of the others there are counts alone.
 */
@Singleton
public class CountingAudience {

    private static final int SAMPLE = 10;
    private static final int LOOKED_AT = 50;

    private final SubtreeCounts subtree;
    private final FittingEnterprises fitting;
    private final Listings listings;
    private final EligibilitySentence sentence;
    private final Regions regions;
    private final Industries industries;
    private final Vocabularies vocabularies;

    CountingAudience(
            SubtreeCounts subtree,
            FittingEnterprises fitting,
            Listings listings,
            EligibilitySentence sentence,
            Regions regions,
            Industries industries,
            Vocabularies vocabularies) {
        this.subtree = subtree;
        this.fitting = fitting;
        this.listings = listings;
        this.sentence = sentence;
        this.regions = regions;
        this.industries = industries;
        this.vocabularies = vocabularies;
    }

    /** Only how many there are: for a figure beside the editor. */
    public Count total(Eligibility eligibility, LocalDate day) {
        return count(subtree.countEach(List.of(eligibility), day).getFirst());
    }

    /** The whole, in the language of {@code locale}. */
    public Audience count(Eligibility eligibility, LocalDate day, Locale locale) {
        List<Counted> all = subtree.count(eligibility, day);
        Count total = all.stream()
                .filter(each -> each.dimension() == Dimension.ALL)
                .map(CountingAudience::count)
                .findFirst()
                .orElse(new Count(0, 0, 0));
        return new Audience(
                day,
                total,
                shares(all, Dimension.DISTRICT, locale),
                shares(all, Dimension.INDUSTRY, locale),
                shares(all, Dimension.SIZE, locale),
                sample(eligibility, day),
                without(eligibility, total, day, locale));
    }

    private List<Share> shares(List<Counted> all, Dimension dimension, Locale locale) {
        return all.stream()
                .filter(each -> each.dimension() == dimension)
                .map(each -> new Share(each.code(), name(dimension, each.code(), locale), count(each)))
                .sorted(Comparator.comparing((Share share) -> -share.count().eligible())
                        .thenComparing(share -> share.code() == null ? "~" : share.code()))
                .toList();
    }

    /** Empty for those of whom it is not known. */
    private String name(Dimension dimension, @Nullable String code, Locale locale) {
        if (code == null) {
            return "";
        }
        return switch (dimension) {
            case DISTRICT -> regions.find(code).map(Region::name).orElse(code);
            case INDUSTRY -> industries.find(code).map(Industry::name).orElse(code);
            case SIZE -> vocabularies.get("size-classes").name(code, locale);
            case ALL -> code;
        };
    }

    private List<Sample> sample(Eligibility eligibility, LocalDate day) {
        return fitting.list(eligibility, day, null, LOOKED_AT).stream()
                .sorted(Comparator.comparing(found -> found.verdict() != Verdict.YES))
                .limit(SAMPLE)
                .map(found -> listings.find(EnterpriseKind.NAME, found.enterprise())
                        .map(listing -> sample(listing, found.verdict())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Sample sample(Listing listing, Verdict verdict) {
        return new Sample(listing.id(), MaskedName.of(listing.title()), verdict.code());
    }

    private List<Without> without(Eligibility eligibility, Count total, LocalDate day, Locale locale) {
        List<Condition> conditions = eligibility.conditions();
        List<Integer> places = new ArrayList<>();
        List<Eligibility> rests = new ArrayList<>();
        for (int at = 0; at < conditions.size(); at++) {
            Optional<Eligibility> rest = Dropping.without(eligibility, conditions.get(at));
            if (rest.isPresent()) {
                places.add(at);
                rests.add(rest.get());
            }
        }
        List<Counted> counted = rests.isEmpty() ? List.of() : subtree.countEach(rests, day);
        List<Without> all = new ArrayList<>();
        for (int at = 0; at < conditions.size(); at++) {
            int place = places.indexOf(at);
            // Without its only condition it is for everybody.
            Count rest = place < 0 ? new Count(total.enterprises(), total.enterprises(), 0) : count(counted.get(place));
            Condition condition = conditions.get(at);
            all.add(new Without(
                    at,
                    sentence.print(condition, locale),
                    condition.clause(),
                    rest,
                    rest.eligible() - total.eligible()));
        }
        return all;
    }

    private static Count count(Counted counted) {
        return new Count(counted.enterprises(), counted.eligible(), counted.unknown());
    }
}
