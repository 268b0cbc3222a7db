package io.qiqiao.codes;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The towns that the registry knows: the national list's and those registered here. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface RegisteredTowns extends GenericRepository<TownRow, String> {

    @Query("select code, name, parent from control.region where level = 'town' order by code")
    List<TownRow> listTowns();

    default List<Region> list() {
        return listTowns().stream().map(TownRow::region).toList();
    }

    @Query("""
            insert into control.region (code, name, parent, level) values (:code, :name, :parent, 'town')
            on conflict do nothing""")
    void register(String code, String name, String parent);

    /** Tells the placement. */
    @Query("""
            insert into platform.region (code, name, parent, level) values (:code, :name, :parent, 'town')
            on conflict do nothing""")
    void copy(String code, String name, String parent);
}
