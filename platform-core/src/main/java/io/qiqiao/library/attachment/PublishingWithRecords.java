package io.qiqiao.library.attachment;

import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.library.listing.AttachedFile;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingStored;
import io.qiqiao.publication.PublishingFiles;
import jakarta.inject.Singleton;

/** Shares a record's files with the record, in the transaction that shares it. They are taken back with it. */
@Singleton
class PublishingWithRecords {

    private final PublishingFiles publishing;

    PublishingWithRecords(PublishingFiles publishing) {
        this.publishing = publishing;
    }

    @EventListener
    void on(ListingStored stored) {
        Listing after = stored.after();
        if (!after.isShared()) {
            return;
        }
        boolean same = stored.findBefore()
                .filter(before -> before.isShared() && before.attachments().equals(after.attachments()))
                .isPresent();
        if (after.attachments().equals(AttachedFile.NONE)) {
            stored.findBefore()
                    .filter(before -> !before.attachments().equals(AttachedFile.NONE))
                    .ifPresent(before -> publishing.remove(after.kind(), after.id()));
        } else if (!same) {
            publishing.put(after.kind(), after.id(), after.attachments());
        }
    }
}
