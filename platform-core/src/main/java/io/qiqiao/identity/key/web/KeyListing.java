package io.qiqiao.identity.key.web;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.key.ApiKey;
import io.qiqiao.identity.key.ApiKeyConfiguration;
import io.qiqiao.identity.key.ApiKeys;
import io.qiqiao.identity.key.IssuedKey;
import io.qiqiao.identity.key.KeyPermissions;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.text.Messages;
import io.qiqiao.web.text.Wording;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts one's own keys into a page. */
@Singleton
final class KeyListing {

    private static final List<Table.Column> COLUMNS = List.of(
            Table.Column.of("key.name"),
            Table.Column.of("key.state"),
            Table.Column.of("key.expires"),
            Table.Column.of("key.used"));

    private final ApiKeys keys;
    private final KeyPermissions permissions;
    private final ApiKeyConfiguration configuration;
    private final Messages messages;
    private final Clock clock;

    KeyListing(
            ApiKeys keys,
            KeyPermissions permissions,
            ApiKeyConfiguration configuration,
            Messages messages,
            Clock clock) {
        this.keys = keys;
        this.permissions = permissions;
        this.configuration = configuration;
        this.messages = messages;
        this.clock = clock;
    }

    KeyPage page(Actor actor, KeyForm form, @Nullable IssuedKey issued, Ui ui) {
        List<Table.Row> rows =
                keys.list(actor).stream().map(key -> row(key, ui.words())).toList();
        Function<Permission, Label> words = permission -> words(permission, ui.locale());
        return new KeyPage(
                Table.of("key.title", COLUMNS, rows),
                rows.isEmpty(),
                form.fields(permissions.offered(actor.role()), configuration.getUsualDays(), words),
                form.problems(),
                form.trouble(),
                issued == null ? null : issued.secret());
    }

    private Table.Row row(ApiKey key, Wording words) {
        Table.Row row = Table.Row.of(
                        key.id().toString(),
                        "",
                        key.name(),
                        Table.Cell.of(state(key)),
                        Table.Cell.of(words.date(key.expiresAt())),
                        Table.Cell.of(used(key.lastUsedAt(), words)))
                .below(key.prefix() + "…");
        return key.isAlive(clock.instant())
                ? row.actions(Link.deed("/account/api-keys/" + key.id() + "/revocation", "key.revoke"))
                : row;
    }

    private Tag state(ApiKey key) {
        if (key.revokedAt() != null) {
            return Tag.of(Tone.OFF, "key.state.revoked");
        }
        return key.isAlive(clock.instant())
                ? Tag.of(Tone.GOOD, "key.state.alive")
                : Tag.of(Tone.OFF, "key.state.expired");
    }

    private static String used(@Nullable Instant last, Wording words) {
        return last == null ? "" : words.dateTime(last);
    }

    /** A permission nobody has found words for is said by its code. */
    private Label words(Permission permission, Locale locale) {
        String code = KeyPermissions.code(permission);
        return Label.text(messages.find(locale, "permission." + code).orElse(code));
    }
}
