package io.qiqiao.library.attachment;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.AttachedFile;
import io.qiqiao.library.listing.ChangingFiles;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.SharedListings;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.PublishedFilesReading;
import io.qiqiao.publication.TenantsFilesReading;
import io.qiqiao.publication.TenantsReading;
import io.qiqiao.publication.Visibility;
import io.qiqiao.publication.VisitorsFilesReading;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives files to those who may read the record: its own tenant's in any state to those who may see it there, else what its
 * owner shares. For everybody else there is none.
 */
@Singleton
public class OpeningFiles {

    private final Listings listings;
    private final ListingRights rights;
    private final SharedListings shared;
    private final ChangingFiles files;
    private final TenantsFilesReading tenants;
    private final VisitorsFilesReading visitors;
    private final KeptFiles kept;
    private final ContentJson json;
    private final Audit audit;

    OpeningFiles(
            Listings listings,
            ListingRights rights,
            SharedListings shared,
            ChangingFiles files,
            TenantsFilesReading tenants,
            VisitorsFilesReading visitors,
            KeptFiles kept,
            ContentJson json,
            Audit audit) {
        this.listings = listings;
        this.rights = rights;
        this.shared = shared;
        this.files = files;
        this.tenants = tenants;
        this.visitors = visitors;
        this.kept = kept;
        this.json = json;
        this.audit = audit;
    }

    /** The files of a record as far as the reader may see it. */
    public List<AttachedFile> list(ListingKind<?> kind, UUID id) {
        return read(kind, id).files();
    }

    /** The files of what somebody shares, which the reader sees. */
    public List<AttachedFile> listOf(Publication publication) {
        PublishedFilesReading reading = shared.reading() instanceof TenantsReading ? tenants : visitors;
        return reading.find(publication.kind(), publication.id())
                .map(published -> json.files(published.files()))
                .orElse(List.of());
    }

    /** @throws Refusal not-found where there is no such file for the reader */
    public OpenFile get(ListingKind<?> kind, UUID id, UUID attachment) {
        Readable readable = read(kind, id);
        return readable.files().stream()
                .filter(file -> file.id().equals(attachment))
                .findFirst()
                .map(file -> new OpenFile(kind.name(), id, readable.owner(), file, readable.isPublic()))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * What is in a file. That somebody took a copy of what is not public is on record.
     *
     * @throws Refusal not-found where it is not kept any more; files-down
     */
    public InputStream open(OpenFile file) {
        InputStream bytes = kept.open(file.owner(), file.file().digest());
        if (!file.isPublic()) {
            audit.record(AuditEvent.of("attachment-downloaded")
                    .about(file.kind(), file.record())
                    .with("attachment", file.file().id()));
        }
        return bytes;
    }

    private Readable read(ListingKind<?> kind, UUID id) {
        return findOwn(kind, id).orElseGet(() -> {
            Publication publication = shared.get(kind.name(), id);
            boolean open = publication.visibility().equals(Visibility.PUBLIC.code());
            return new Readable(TenantId.of(publication.tenant()), listOf(publication), open);
        });
    }

    private Optional<Readable> findOwn(ListingKind<?> kind, UUID id) {
        if (!rights.maySee(kind)) {
            return Optional.empty();
        }
        Editor reader = rights.readerOf(kind);
        return listings.find(kind.name(), id)
                .filter(listing -> reader.mayTouch(listing.owner()))
                .map(this::own);
    }

    private Readable own(Listing listing) {
        boolean open = listing.isShared() && listing.reach() == Visibility.PUBLIC;
        return new Readable(CurrentTenant.get(), files.list(listing), open);
    }

    private record Readable(TenantId owner, List<AttachedFile> files, boolean isPublic) {}

    /** A file that the reader may have, not opened yet. */
    public record OpenFile(String kind, UUID record, TenantId owner, AttachedFile file, boolean isPublic) {}
}
