package io.qiqiao.library.view.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.view.ListChoices;
import io.qiqiao.library.view.ListColumns;
import io.swagger.v3.oas.annotations.Operation;

/** Which columns the list of a library shows, for oneself, in the tenant in which one acts. */
@Controller("/api/columns/{library}")
@PortalRole
@Allowed(Permission.VIEW_KEEP)
class ColumnsApi {

    private final ListChoices choices;
    private final ListColumns columns;
    private final ListingKinds kinds;

    ColumnsApi(ListChoices choices, ListColumns columns, ListingKinds kinds) {
        this.choices = choices;
        this.columns = columns;
        this.kinds = kinds;
    }

    /** What it shows, and what it could show. */
    @Get
    @Operation(operationId = "getListColumns", summary = "The columns of a list")
    ColumnsAnswer get(String library) {
        return answer(kinds.getByLibrary(library));
    }

    /** Chooses columns, and their order. */
    @Put
    @Operation(operationId = "chooseListColumns", summary = "Choose the columns of a list")
    ColumnsAnswer choose(String library, @Body ChosenColumns wanted) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        choices.choose(kind, Refusal.required("columns", wanted.columns()));
        return answer(kind);
    }

    /** Back to the columns everybody gets. */
    @Delete
    @Operation(operationId = "dropListColumns", summary = "Back to the default columns of a list")
    @Status(HttpStatus.NO_CONTENT)
    void chooseNone(String library) {
        choices.chooseNone(kinds.getByLibrary(library));
    }

    private ColumnsAnswer answer(ListingKind<?> kind) {
        ListChoices.Columns shown = choices.columns(kind);
        return new ColumnsAnswer(shown.names(), shown.chosen(), columns.known(kind.name()));
    }
}
