package io.qiqiao.schema;

import io.qiqiao.codes.NationalRegions;
import io.qiqiao.codes.Region;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the national list of areas to the registry and to the placement's copy, in one statement each. */
final class ReferenceRegions {

    private static final String CONTROL = """
            insert into control.region (code, name, parent, level) select * from unnest(?, ?, ?, ?)
            on conflict (code) do update set name = excluded.name, parent = excluded.parent, level = excluded.level
            where (region.name, region.parent, region.level)
                is distinct from (excluded.name, excluded.parent, excluded.level)""";
    private static final String PLACEMENT = """
            insert into platform.region (code, name, parent, level) select * from unnest(?, ?, ?, ?)
            on conflict (code) do update set name = excluded.name, parent = excluded.parent, level = excluded.level
            where (region.name, region.parent, region.level)
                is distinct from (excluded.name, excluded.parent, excluded.level)""";

    private ReferenceRegions() {}

    static void load(Connection owner) throws SQLException {
        List<Region> regions = NationalRegions.list();
        write(owner, CONTROL, regions);
        write(owner, PLACEMENT, regions);
    }

    private static void write(Connection owner, String insert, List<Region> regions) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(insert)) {
            statement.setArray(1, owner.createArrayOf("text", column(regions, Region::code)));
            statement.setArray(2, owner.createArrayOf("text", column(regions, Region::name)));
            statement.setArray(3, owner.createArrayOf("text", column(regions, Region::parent)));
            statement.setArray(
                    4,
                    owner.createArrayOf(
                            "text", column(regions, region -> region.level().code())));
            statement.executeUpdate();
        }
    }

    private static @Nullable Object[] column(List<Region> regions, Function<Region, @Nullable String> field) {
        return regions.stream().map(field).toArray();
    }
}
