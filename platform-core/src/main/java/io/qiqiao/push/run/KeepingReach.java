package io.qiqiao.push.run;

import io.qiqiao.exchange.TopicHandler;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what the tenants below tell the issuer; of each tenant what it told last. */
@Singleton
class KeepingReach implements TopicHandler<ReachNews> {

    private final ReachRows rows;
    private final Clock clock;

    KeepingReach(ReachRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return ReachNews.TOPIC;
    }

    @Override
    public Class<ReachNews> bodyType() {
        return ReachNews.class;
    }

    @Override
    public boolean waitsForSuspended() {
        return true;
    }

    @Override
    public @Nullable Object receive(Delivery delivery, ReachNews news) {
        keep(delivery.sender(), news);
        return null;
    }

    /** In the present transaction; only of tenants that were asked. */
    void keep(TenantId from, ReachNews news) {
        if (!rows.listTold(news.policy(), news.version(), news.deed().code()).contains(from.code())) {
            return;
        }
        if (news.state() != null) {
            rows.tell(
                    news.policy(),
                    news.version(),
                    news.deed().code(),
                    from.code(),
                    news.state(),
                    news.done(),
                    news.total(),
                    clock.instant());
        }
        List<ReachRow> counts = news.rows();
        if (counts != null) {
            rows.clear(news.policy(), news.version(), from.code());
            counts.forEach(row -> rows.add(
                    news.policy(),
                    news.version(),
                    from.code(),
                    row.region(),
                    row.industry(),
                    row.size(),
                    row.matched(),
                    row.delivered(),
                    row.opened(),
                    row.consulted(),
                    row.applied()));
        }
    }
}
