package io.qiqiao.notice.inbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.notice.KindOfNotice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InboxRows extends GenericRepository<InboxRow, UUID> {

    @Query("""
            insert into inbox_item (id, recipient, topic, title, body, link, deduplication_key, delivered_at)
            values (:id, :recipient, :topic, :title, :body, :link, :deduplicationKey, :deliveredAt)
            on conflict (recipient, deduplication_key) do nothing""")
    void add(List<InboxRow> items);

    @Query("""
            select * from inbox_item where recipient in (:recipients) and id < :before
                and (:kind = '' or split_part(topic, '.', 1) = :kind)
            order by id desc limit :size""")
    List<InboxRow> list(List<String> recipients, String kind, UUID before, int size);

    @Query("""
            select split_part(topic, '.', 1) as kind, count(*) as count, count(*) filter (where read_at is null) as unread
            from inbox_item where recipient in (:recipients) group by 1 order by 1""")
    List<KindOfNotice> kinds(List<String> recipients);

    @Query("select count(*) from inbox_item where recipient in (:recipients) and read_at is null")
    long countUnread(List<String> recipients);

    @Query("select * from inbox_item where id = :id and recipient in (:recipients)")
    Optional<InboxRow> find(UUID id, List<String> recipients);

    @Query("delete from inbox_item where recipient = :recipient")
    void removeOf(String recipient);

    @Query("""
            update inbox_item set read_at = :at where recipient in (:recipients) and read_at is null
                and (:kind = '' or split_part(topic, '.', 1) = :kind)""")
    void readAll(List<String> recipients, String kind, Instant at);

    @Query("update inbox_item set read_at = null where id = :id")
    void unread(UUID id);

    @Query("update inbox_item set read_at = :at where id = :id and read_at is null")
    void read(UUID id, Instant at);
}
