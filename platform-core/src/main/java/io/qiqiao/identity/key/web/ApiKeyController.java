package io.qiqiao.identity.key.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.key.ApiKey;
import io.qiqiao.identity.key.ApiKeys;
import io.qiqiao.identity.key.IssuedKey;
import io.qiqiao.identity.key.KeyPermissions;
import io.qiqiao.identity.key.NewApiKey;
import io.qiqiao.kernel.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The API keys of whoever is signed in, in the membership in which they act. */
@Controller("/api/keys")
@Allowed(Permission.ACCOUNT_OWN)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiKeyController {

    private final ApiKeys keys;
    private final CurrentActor actors;

    ApiKeyController(ApiKeys keys, CurrentActor actors) {
        this.keys = keys;
        this.actors = actors;
    }

    /** The keys, the newest first; ended ones too. */
    @Get
    Keys list() {
        return new Keys(keys.list(actors.get()).stream().map(KeyView::of).toList());
    }

    /** Issues a key. The key itself is in this answer and nowhere else. */
    @Post
    HttpResponse<Issued> issue(@Body @Valid Wanted wanted) {
        IssuedKey issued = keys.issue(actors.get(), new NewApiKey(wanted.name(), wanted.permissions(), wanted.days()));
        return HttpResponse.created(new Issued(issued.secret(), KeyView.of(issued.key())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Ends a key; ending it twice is ending it. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void revoke(String id) {
        keys.revoke(actors.get(), Ids.of(id));
    }

    /**
     * A key somebody wants.
     *
     * @param permissions what it may be used for, such as {@code listing-see}
     * @param days how long it lives; as long as is usual where absent
     */
    @Serdeable
    record Wanted(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(min = 1, max = 100) List<String> permissions,
            @Nullable Integer days) {}

    /**
     * A key that was issued.
     *
     * @param secret the key itself: to be sent as {@code Authorization: Bearer qk_…}
     */
    @Serdeable
    record Issued(String secret, KeyView key) {

        /** Without the key, so that no log has it. */
        @Override
        public String toString() {
            return "Issued[" + key.id() + "]";
        }
    }

    /** The keys of a membership. */
    @Serdeable
    record Keys(List<KeyView> items) {}

    /**
     * A key.
     *
     * @param prefix how it begins
     * @param lastUsedAt to the minute or so; absent where it never was used
     */
    @Serdeable
    record KeyView(
            String id,
            String name,
            String prefix,
            List<String> permissions,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastUsedAddress,
            @Nullable Instant revokedAt) {

        static KeyView of(ApiKey key) {
            return new KeyView(
                    key.id().toString(),
                    key.name(),
                    key.prefix(),
                    key.permissions().stream()
                            .map(KeyPermissions::code)
                            .sorted()
                            .toList(),
                    key.createdAt(),
                    key.expiresAt(),
                    key.lastUsedAt(),
                    key.lastUsedAddress(),
                    key.revokedAt());
        }
    }
}
