package io.qiqiao.library.intake;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import java.util.List;

/** What the tenant remembers of the columns of files: by their headings, what they mean. */
@Controller("/api/import-columns")
@Allowed(Permission.IMPORT)
class ColumnMemoryApi {

    private final ColumnMemory memory;

    ColumnMemoryApi(ColumnMemory memory) {
        this.memory = memory;
    }

    /** All of it, the latest first. */
    @Get
    List<RememberedAnswer> list() {
        return memory.list().stream().map(RememberedAnswer::of).toList();
    }

    /** Forgets what files with some headings mean. */
    @Delete("/{id}")
    HttpResponse<?> forget(String id) {
        memory.forget(Ids.of(id));
        return HttpResponse.noContent();
    }
}
