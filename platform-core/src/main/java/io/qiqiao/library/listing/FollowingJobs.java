package io.qiqiao.library.listing;

import java.util.Optional;
import java.util.UUID;

/** Names the long work that follows from a record's publication or withdrawal; a bean of this type makes it known. */
public interface FollowingJobs {

    /** The latest job that was asked for by what was written of the record; empty for none. */
    Optional<UUID> findJob(Listing written);
}
