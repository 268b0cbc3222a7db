package io.qiqiao.push.run;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.push.delivery.PolicyInForce;
import io.qiqiao.push.delivery.PolicyWords;
import io.qiqiao.push.rule.PushCalendar;
import io.qiqiao.push.turn.TakingTurns;
import io.qiqiao.push.turn.TurnHandler;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reminds those whom a policy reached of its last days: of application, and of the policy itself. */
@Singleton
class Reminding implements TurnHandler {

    private static final String WHAT = "remind";

    private final PoliciesInForce policies;
    private final Reminders reminders;
    private final PolicyWords words;
    private final PushCalendar calendar;
    private final TakingTurns turns;
    private final Clock clock;

    Reminding(
            PoliciesInForce policies,
            Reminders reminders,
            PolicyWords words,
            PushCalendar calendar,
            TakingTurns turns,
            Clock clock) {
        this.policies = policies;
        this.reminders = reminders;
        this.words = words;
        this.calendar = calendar;
        this.turns = turns;
        this.clock = clock;
    }

    /** Plans the reminders of a policy that has come into force, in the present transaction. */
    void plan(PolicyInForce policy) {
        plan(policy, policy.applyTo());
        plan(policy, policy.expires());
    }

    private void plan(PolicyInForce policy, @Nullable LocalDate lastDay) {
        if (lastDay != null) {
            calendar.remindersOf(lastDay, clock.instant()).forEach(at -> turns.add(WHAT, policy.policy(), at));
        }
    }

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    @Transactional
    public void handle(List<UUID> subjects) {
        subjects.forEach(id -> policies.findActive(id).ifPresent(policy -> {
            remind(policy, policy.applyTo(), "push.reminder.apply");
            remind(policy, policy.expires(), "push.reminder.expires");
        }));
    }

    /** Once for each day on which it is due; a policy that was corrected meanwhile is reminded of by its new days. */
    private void remind(PolicyInForce policy, @Nullable LocalDate lastDay, String what) {
        Instant now = clock.instant();
        LocalDate today = calendar.dayOf(now);
        if (lastDay == null || lastDay.isBefore(today) || !calendar.isReminded(lastDay, today)) {
            return;
        }
        long days = ChronoUnit.DAYS.between(today, lastDay);
        reminders.remind(
                policy.policy(),
                policy.version(),
                words.text(what + ".title", policy.title(), days),
                words.text(what, policy.title(), lastDay),
                what + ":" + policy.policy() + ":" + lastDay + ":" + days,
                now);
    }

    /** Writes reminders. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Reminders extends GenericRepository<PolicyInForce, UUID> {

        /** To whom it was delivered, who has not applied, and has not said that it is nothing for them. */
        @Query("""
                insert into inbox_item (id, recipient, topic, title, body, link, deduplication_key, delivered_at)
                select cast(:prefix || substr(cast(gen_random_uuid() as text), 16) as uuid),
                    'enterprise:' || d.enterprise, 'push.reminder', :title, :body, '/work/inbox/' || d.id, :key, :now
                from push_delivery d left join push_preference p on p.enterprise = d.enterprise
                where d.policy = :policy and d.version = :version and d.state = 'delivered' and d.applied_at is null
                    and d.feedback is null and p.refused is not true
                on conflict (recipient, deduplication_key) do nothing""")
        void insert(UUID policy, long version, String title, String body, String key, Instant now, String prefix);

        default void remind(UUID policy, long version, String title, String body, String key, Instant now) {
            insert(
                    policy,
                    version,
                    title,
                    body,
                    key,
                    now,
                    io.qiqiao.kernel.Ids.next().toString().substring(0, 15));
        }
    }
}
