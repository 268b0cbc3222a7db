package io.qiqiao.library.localisation;

import io.qiqiao.publication.Publication;
import io.qiqiao.publication.PublicationReading;
import io.qiqiao.publication.TenantsReading;
import io.qiqiao.publication.VisitorsReading;
import io.qiqiao.search.Asker;
import io.qiqiao.search.LocalStanding;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Which of a record and its local versions stands in the portal that is being looked at. */
@Singleton
public class LocalPlaces implements LocalStanding {

    private final TenantsReading tenants;
    private final VisitorsReading visitors;
    private final TenantDirectory directory;

    LocalPlaces(TenantsReading tenants, VisitorsReading visitors, TenantDirectory directory) {
        this.tenants = tenants;
        this.visitors = visitors;
        this.directory = directory;
    }

    @Override
    public Here here(Asker asker) {
        boolean member = asker instanceof Asker.Member && CurrentTenant.find().isPresent();
        PublicationReading reading = member ? tenants : visitors;
        String place = place();
        return new Here(reading.listAway(place), reading.listLocalAt(place));
    }

    /** The version that stands here instead of {@code record}, as {@code reading} may see it. */
    public Optional<Publication> findNearer(PublicationReading reading, Publication record) {
        return reading.findLocal(place(), record.kind(), record.id());
    }

    /** The path of the tenant whose portal is being looked at; empty on the platform's own host. */
    public String place() {
        return CurrentTenant.find().flatMap(directory::find).map(Tenant::path).orElse("");
    }
}
