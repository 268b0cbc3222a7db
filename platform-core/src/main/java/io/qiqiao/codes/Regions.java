package io.qiqiao.codes;

import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tree of administrative areas: the national list, and the towns that were registered here. A town registered by
 * another process is known after some seconds.
 */
@Singleton
public class Regions {

    private static final Pattern TOWN = Pattern.compile("[1-9][0-9]{8}");
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final RegionTree national = RegionTree.of(NationalRegions.list());
    private final RegisteredTowns towns;
    private final Clock clock;
    private volatile Reading reading = new Reading(national, Instant.EPOCH);

    Regions(RegisteredTowns towns, Clock clock) {
        this.towns = towns;
        this.clock = clock;
    }

    public Optional<Region> find(String code) {
        Optional<Region> known = national.find(code);
        return known.isPresent() || !isTown(code) ? known : withTowns().find(code);
    }

    /** @throws Refusal invalid {@code region} when there is no such area */
    public Region get(String code) {
        return find(code).orElseThrow(() -> Refusal.invalid("region", "codes.region.unknown", code));
    }

    /** The areas {@code code} lies in, from its province down, without itself; empty for a province or an unknown code. */
    public List<Region> listAncestors(String code) {
        List<Region> above = new ArrayList<>();
        for (Optional<Region> next = find(code).flatMap(this::findParent);
                next.isPresent();
                next = findParent(next.get())) {
            above.add(next.get());
        }
        Collections.reverse(above);
        return above;
    }

    /** The areas directly below, by code. */
    public List<Region> listChildren(String code) {
        return withTowns().listChildren(code);
    }

    /** The provinces, autonomous regions, municipalities and special administrative regions, by code. */
    public List<Region> listProvinces() {
        return national.listProvinces();
    }

    /** Whether {@code code} is the area {@code within} or lies in it. */
    public boolean lies(String code, String within) {
        return code.equals(within)
                || listAncestors(code).stream().anyMatch(area -> area.code().equals(within));
    }

    /** The area a town of this code would belong to: its district, or its city where that has no districts. */
    public Optional<Region> findParentOfTown(String code) {
        if (!isTown(code)) {
            return Optional.empty();
        }
        return find(code.substring(0, 6))
                .or(() -> find(code.substring(0, 4) + "00"))
                .filter(this::hasTowns);
    }

    /**
     * Makes a town known that the national list leaves out; one that is known stays as it is.
     *
     * @throws Refusal invalid {@code code} when no area can be its parent
     */
    public Region registerTown(String code, String name) {
        Optional<Region> known = find(code);
        if (known.isPresent()) {
            return known.get();
        }
        Region parent = findParentOfTown(code).orElseThrow(() -> Refusal.invalid("code", "codes.town.nowhere", code));
        towns.register(code, name, parent.code());
        towns.copy(code, name, parent.code());
        reading = new Reading(national, Instant.EPOCH);
        return new Region(code, name, parent.code(), Region.Level.TOWN);
    }

    private Optional<Region> findParent(Region region) {
        return Optional.ofNullable(region.parent()).flatMap(this::find);
    }

    private boolean hasTowns(Region region) {
        return switch (region.level()) {
            case DISTRICT -> true;
            case CITY -> listChildren(region.code()).stream().noneMatch(area -> area.level() == Region.Level.DISTRICT);
            case PROVINCE, TOWN -> false;
        };
    }

    private RegionTree withTowns() {
        Instant now = clock.instant();
        if (Duration.between(reading.at(), now).compareTo(FRESH) > 0) {
            reading = new Reading(national.with(towns.list()), now);
        }
        return reading.tree();
    }

    private static boolean isTown(String code) {
        return TOWN.matcher(code).matches();
    }

    private record Reading(RegionTree tree, Instant at) {}
}
