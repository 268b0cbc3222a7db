package io.qiqiao.protection.key;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface DataKeyRepository extends GenericRepository<DataKeyRow, UUID> {

    /** Adds it unless another process has made that version. */
    @Query("""
            insert into data_key (id, owner, purpose, version, suite, wrapped, master, created_at)
            values (:id, :owner, :purpose, :version, :suite, :wrapped, :master, :createdAt)
            on conflict (owner, purpose, version) do nothing""")
    void add(DataKeyRow row);

    @Query("select * from data_key where owner = :owner and purpose = :purpose order by version desc limit 1")
    Optional<DataKeyRow> findNewest(String owner, String purpose);

    @Query("select * from data_key where owner = :owner and purpose = :purpose and version = :version")
    Optional<DataKeyRow> find(String owner, String purpose, int version);

    @Query("select * from data_key order by owner, purpose, version desc")
    List<DataKeyRow> list();

    @Query("select * from data_key where master <> :master order by id limit 500")
    List<DataKeyRow> listNotWrappedBy(String master);

    @Query("update data_key set wrapped = :wrapped, master = :master where id = :id and master = :former")
    int rewrap(UUID id, String wrapped, String master, String former);
}
