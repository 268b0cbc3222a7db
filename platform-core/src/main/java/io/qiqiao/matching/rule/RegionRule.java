package io.qiqiao.matching.rule;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.MatchRule;
import io.qiqiao.matching.Verdict;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service reaches the area where it is needed, and is at home near it. */
@Singleton
final class RegionRule implements MatchRule {

    private final Regions regions;

    RegionRule(Regions regions) {
        this.regions = regions;
    }

    @Override
    public String name() {
        return "region";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Verdict judge(Candidate candidate, Circumstances circumstances) {
        String wanted = circumstances.need().region();
        if (wanted == null) {
            return Verdict.SILENT;
        }
        List<String> coverage = candidate.coverage();
        if (!coverage.isEmpty() && coverage.stream().noneMatch(area -> touches(area, wanted))) {
            return Verdict.rejects("not-there", "region:" + wanted);
        }
        String common = candidate.place() == null ? null : nearest(candidate.place(), wanted);
        if (common != null) {
            return Verdict.counts(nearness(common, wanted), "near", "region:" + common);
        }
        return coverage.isEmpty() ? Verdict.SILENT : Verdict.counts(share(1), "covers", "region:" + wanted);
    }

    /** An area is served with all that lies in it, and a demand of a whole city by who serves a part of it. */
    private boolean touches(String area, String wanted) {
        return regions.lies(wanted, area) || regions.lies(area, wanted);
    }

    /** The smallest area in which both lie, or null where that is not even a province. */
    private @Nullable String nearest(String one, String other) {
        List<String> above = path(one);
        List<String> common = new ArrayList<>(path(other));
        common.retainAll(above);
        return common.isEmpty() ? null : common.getLast();
    }

    private double nearness(String common, String wanted) {
        return common.equals(wanted) ? 1 : share(path(common).size());
    }

    private static double share(int depth) {
        return Math.min(1, depth / 3.0);
    }

    private List<String> path(String code) {
        List<String> path = new ArrayList<>(
                regions.listAncestors(code).stream().map(Region::code).toList());
        path.add(code);
        return path;
    }
}
