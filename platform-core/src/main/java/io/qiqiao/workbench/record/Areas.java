package io.qiqiao.workbench.record;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.RegionNames;
import io.qiqiao.codes.Regions;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Administrative areas as the present tenant speaks of them: what lies in its own province goes without its name. */
@Singleton
public class Areas {

    private final Regions regions;
    private final RegionNames names;

    Areas(Regions regions, RegionNames names) {
        this.regions = regions;
        this.names = names;
    }

    /** 广州市天河区 within the province, 江西省赣州市 from outside; the code itself when no area has it. */
    public String name(String code) {
        return regions.find(code).map(this::name).orElse(code);
    }

    /** The code of the area that {@code text} names, or the text itself. */
    public String code(String text) {
        return names.find(text).map(Region::code).orElse(text);
    }

    /** The present tenant's area, all above it and all districts below it, from the top down. */
    public List<Region> listAround() {
        Region home = regions.get(CurrentTenant.get().code());
        List<Region> around = new ArrayList<>(regions.listAncestors(home.code()));
        around.add(home);
        listBelow(home).forEach(around::add);
        return around;
    }

    /** Those, and the districts and cities beside them: where services are offered. */
    public List<Region> listNeighbours() {
        Region home = regions.get(CurrentTenant.get().code());
        List<Region> above = regions.listAncestors(home.code());
        List<Region> near = new ArrayList<>(above);
        List<Region> wider = new ArrayList<>(above);
        wider.add(home);
        wider.forEach(area -> near.addAll(regions.listChildren(area.code())));
        return Stream.concat(near.stream(), Stream.of(home)).distinct().toList();
    }

    private Stream<Region> listBelow(Region area) {
        return regions.listChildren(area.code()).stream()
                .flatMap(child -> Stream.concat(
                        Stream.of(child), child.level() == Region.Level.CITY ? listBelow(child) : Stream.of()));
    }

    private String name(Region region) {
        String province = CurrentTenant.get().code().substring(0, 2);
        List<Region> path = new ArrayList<>(regions.listAncestors(region.code()));
        path.add(region);
        boolean own = path.size() > 1 && region.code().startsWith(province);
        StringBuilder said = new StringBuilder();
        path.stream().skip(own ? 1 : 0).map(Region::name).forEach(said::append);
        return said.toString();
    }
}
