package io.qiqiao.search.synonym;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words of equal meaning that the tenant added for its own searches, for programs. */
@PortalRole
@Controller("/api/search/synonyms")
@Allowed(Permission.SEARCH_TUNE)
@Tag(name = "search")
class SynonymApi {

    private final SynonymGroups groups;

    SynonymApi(SynonymGroups groups) {
        this.groups = groups;
    }

    /**
     * The tenant's own groups.
     *
     * @return all of them, the newest first
     */
    @Get
    @Operation(operationId = "listSynonyms", summary = "Words of equal meaning of the tenant")
    Groups list() {
        return new Groups(groups.list().stream()
                .map(group -> new Group(group.id(), group.words()))
                .toList());
    }

    /**
     * Adds a group; one that stands already stays.
     *
     * @param wanted its words
     */
    @Post
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "addSynonyms", summary = "Add words of equal meaning")
    void add(@Body NewGroup wanted) {
        groups.add(wanted.words() == null ? List.of() : wanted.words());
    }

    /**
     * Takes a group away.
     *
     * @param id the group's
     */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeSynonyms", summary = "Take words of equal meaning away")
    void remove(String id) {
        groups.remove(Ids.of(id));
    }

    /** The tenant's groups. */
    @Serdeable
    @Schema(name = "SynonymGroups")
    record Groups(List<Group> items) {}

    /** Words of which each stands for the others. */
    @Serdeable
    @Schema(name = "SynonymGroup")
    record Group(UUID id, List<String> words) {}

    /** @param words two to ten, of two to twenty characters each */
    @Serdeable
    @Schema(name = "NewSynonymGroup")
    record NewGroup(@Nullable List<String> words) {}
}
