package io.qiqiao.push.channel;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.Ids;
import io.qiqiao.push.delivery.PushedItem;
import io.qiqiao.push.delivery.PushedItems;
import io.qiqiao.push.rule.PushCalendar;
import io.qiqiao.push.rule.PushRuleSet;
import io.qiqiao.push.rule.PushRules;
import io.qiqiao.push.rule.Rhythm;
import io.qiqiao.push.turn.TakingTurns;
import io.qiqiao.push.wish.ChannelWish;
import io.qiqiao.push.wish.Preferences;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes one message of what is due for an enterprise by a channel, in the transaction that notes it as sent. What is beyond
 * the budget goes into the next weekly digest; the inbox has it anyhow.
 */
@Singleton
class SendingAMessage {

    /** The turn by which messages leave. */
    static final String WHAT = "dispatch";

    private final DispatchRows rows;
    private final Preferences preferences;
    private final PushedItems items;
    private final MailOfItems mail;
    private final CallOfItems call;
    private final PushRuleSet rules;
    private final PushCalendar calendar;
    private final TakingTurns turns;
    private final Clock clock;

    SendingAMessage(
            DispatchRows rows,
            Preferences preferences,
            PushedItems items,
            MailOfItems mail,
            CallOfItems call,
            PushRuleSet rules,
            PushCalendar calendar,
            TakingTurns turns,
            Clock clock) {
        this.rows = rows;
        this.preferences = preferences;
        this.items = items;
        this.mail = mail;
        this.call = call;
        this.rules = rules;
        this.calendar = calendar;
        this.turns = turns;
        this.clock = clock;
    }

    @Transactional
    void send(UUID enterprise, String channel) {
        Instant now = clock.instant();
        List<DispatchRow> due = rows.lockDue(enterprise, channel, now);
        if (due.isEmpty()) {
            return;
        }
        List<UUID> ids = due.stream().map(DispatchRow::id).toList();
        if (isSpent(enterprise, channel, now)) {
            Instant later = calendar.dueAt(Rhythm.WEEKLY, now);
            rows.putOff(ids, later);
            turns.add(WHAT, null, later);
            return;
        }
        UUID message = Ids.next();
        boolean sent = preferences
                .findChannel(enterprise, channel)
                .filter(ChannelWish::isOn)
                .filter(wish -> send(message, wish, due))
                .isPresent();
        if (sent) {
            rows.sent(ids, message, now);
        } else {
            rows.drop(ids);
        }
    }

    private boolean send(UUID message, ChannelWish wish, List<DispatchRow> due) {
        List<PushedItem> told = items
                .listOf(due.stream().map(DispatchRow::delivery).toList())
                .stream()
                .filter(PushedItem::isDelivered)
                .toList();
        if (told.isEmpty()) {
            return false;
        }
        return wish.channel().equals(ChannelWish.MAIL)
                ? mail.send(message, wish, told)
                : call.send(message, wish, told);
    }

    private boolean isSpent(UUID enterprise, String channel, Instant now) {
        PushRules.Budget budget = rules.rules().budget();
        int most = Objects.requireNonNullElse(preferences.get(enterprise).messages(), budget.messages());
        return rows.countMessages(enterprise, channel, now.minus(Duration.ofDays(budget.days()))) >= most;
    }
}
