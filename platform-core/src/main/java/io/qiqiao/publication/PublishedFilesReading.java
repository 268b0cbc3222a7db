package io.qiqiao.publication;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Which files belong to what tenants share, as far as the reader may see it. */
public interface PublishedFilesReading extends GenericRepository<PublishedFiles, UUID> {

    /** Empty also where the record has no files. */
    @Query("select * from platform.published_files where kind = :kind and id = :id")
    Optional<PublishedFiles> find(String kind, UUID id);
}
