package io.qiqiao.identity.erasure.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.identity.erasure.ErasingPersons;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The erasure of a person on request. */
@Controller("/api/accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
class ErasureController {

    private final ErasingPersons erasing;
    private final Accounts accounts;
    private final CurrentActor actors;
    private final Permissions permissions;

    ErasureController(ErasingPersons erasing, Accounts accounts, CurrentActor actors, Permissions permissions) {
        this.erasing = erasing;
        this.accounts = accounts;
        this.actors = actors;
        this.permissions = permissions;
    }

    /**
     * Erases a person: oneself, or, for who manages members, one who is a member here and nowhere else. It cannot be undone,
     * so the account's login is given once more.
     */
    @Post("/{id}/erasure")
    @Status(HttpStatus.NO_CONTENT)
    @Allowed({Permission.ACCOUNT_OWN, Permission.MEMBER_MANAGE})
    void erase(String id, @Body @Valid Erasure erasure) {
        Actor actor = actors.get();
        UUID person = Ids.of(id);
        boolean own = actor.account().equals(person);
        if (!permissions.may(actor, own ? Permission.ACCOUNT_OWN : Permission.MEMBER_MANAGE)) {
            throw Refusal.notFound();
        }
        boolean meant = accounts.find(person)
                .map(Account::login)
                .filter(erasure.login()::equals)
                .isPresent();
        if (!meant) {
            throw own ? Refusal.invalid("login", "identity.erasure.login") : Refusal.notFound();
        }
        erasing.erase(actor, person);
    }

    /**
     * What an erasure is asked for with.
     *
     * @param login of whoever is to be erased, so that nobody is erased by mistake
     */
    @Serdeable
    record Erasure(@NotBlank @Size(max = 100) String login) {}
}
