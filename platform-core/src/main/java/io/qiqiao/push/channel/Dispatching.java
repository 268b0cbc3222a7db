package io.qiqiao.push.channel;

import io.qiqiao.push.channel.DispatchRows.Addressee;
import io.qiqiao.push.rule.PushConfiguration;
import io.qiqiao.push.turn.TurnHandler;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Sends what is due by channels: whatever is due for one enterprise and channel is one message. */
@Singleton
class Dispatching implements TurnHandler {

    private final DispatchRows rows;
    private final SendingAMessage sending;
    private final PushConfiguration configuration;
    private final Clock clock;

    Dispatching(DispatchRows rows, SendingAMessage sending, PushConfiguration configuration, Clock clock) {
        this.rows = rows;
        this.sending = sending;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    public String what() {
        return SendingAMessage.WHAT;
    }

    @Override
    public void handle(List<UUID> subjects) {
        List<Addressee> due = next();
        while (!due.isEmpty()) {
            due.forEach(one -> sending.send(one.enterprise(), one.channel()));
            due = next();
        }
    }

    private List<Addressee> next() {
        return rows.listDue(clock.instant(), configuration.getPiece());
    }
}
