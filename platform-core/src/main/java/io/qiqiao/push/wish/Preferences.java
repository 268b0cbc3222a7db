package io.qiqiao.push.wish;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.push.rule.Rhythm;
import io.qiqiao.push.turn.TakingTurns;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** What enterprises of the current tenant want of push. Who has said nothing gets what fits, in the inbox. */
@Singleton
public class Preferences {

    private static final int MOST_MESSAGES = 100;
    private static final int TOKEN = 24;

    private final WishRows rows;
    private final ChannelRows channels;
    private final TakingTurns turns;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Preferences(WishRows rows, ChannelRows channels, TakingTurns turns, Audit audit, Clock clock) {
        this.rows = rows;
        this.channels = channels;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    public Preference get(UUID enterprise) {
        Optional<PreferenceRow> row = rows.find(enterprise);
        return new Preference(
                row.map(PreferenceRow::refused).orElse(false),
                row.map(PreferenceRow::mayFit).orElse(false),
                row.map(PreferenceRow::messages).orElse(null),
                rhythm(enterprise, ChannelWish.MAIL),
                rhythm(enterprise, ChannelWish.WEBHOOK));
    }

    /**
     * Keeps what an enterprise wants. Who no longer refuses, or from now on wants what may fit, is held against the
     * policies in force.
     *
     * @param account who says so; mail goes to their address
     * @throws Refusal invalid-input
     */
    @Transactional
    public void set(UUID enterprise, Preference wanted, UUID account) {
        Integer messages = wanted.messages();
        if (messages != null && (messages < 0 || messages > MOST_MESSAGES)) {
            throw Refusal.invalid("messages", "push.messages-range", MOST_MESSAGES);
        }
        Preference before = get(enterprise);
        Instant now = clock.instant();
        rows.put(new PreferenceRow(enterprise, wanted.refused(), wanted.mayFit(), messages, now, account));
        put(enterprise, ChannelWish.MAIL, wanted.mail(), account);
        put(enterprise, ChannelWish.WEBHOOK, wanted.webhook(), account);
        if (wanted.refused()) {
            rows.dropWaiting(enterprise);
        } else if (before.refused() || wanted.mayFit() && !before.mayFit()) {
            turns.add("enterprise", enterprise, now);
        }
        if (before.refused() != wanted.refused()) {
            audit.record(AuditEvent.of("push-refusal")
                    .about("enterprise", enterprise)
                    .with("push-refused", wanted.refused()));
        }
    }

    private Rhythm rhythm(UUID enterprise, String channel) {
        return channels.find(enterprise, channel)
                .flatMap(wish -> Rhythm.find(wish.rhythm()))
                .orElse(Rhythm.OFF);
    }

    private void put(UUID enterprise, String channel, Rhythm rhythm, UUID account) {
        boolean known = channels.find(enterprise, channel).isPresent();
        if (known || rhythm != Rhythm.OFF) {
            channels.put(new ChannelWish(enterprise, channel, rhythm.code(), account, token(), clock.instant()));
        }
        if (rhythm == Rhythm.OFF) {
            channels.dropWaiting(enterprise, channel);
        }
    }

    /** The channel that a link to switch it off names. */
    public Optional<ChannelWish> findByToken(String token) {
        return channels.findByToken(token);
    }

    public Optional<ChannelWish> findChannel(UUID enterprise, String channel) {
        return channels.find(enterprise, channel);
    }

    /** Switches a channel off; doing so twice changes nothing. */
    @Transactional
    public void switchOff(ChannelWish wish) {
        channels.switchOff(wish.enterprise(), wish.channel(), clock.instant());
        channels.dropWaiting(wish.enterprise(), wish.channel());
    }

    private String token() {
        byte[] bytes = new byte[TOKEN];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
