package io.qiqiao.search.synonym;

import io.qiqiao.search.words.OwnSynonyms;
import io.qiqiao.search.words.Synonyms;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The words that the tenant added in whose portal somebody asks; read anew each time, so that they count at once. */
@Singleton
final class TenantSynonyms implements OwnSynonyms {

    private static final Logger LOG = LoggerFactory.getLogger(TenantSynonyms.class);

    private final SynonymGroups groups;

    TenantSynonyms(SynonymGroups groups) {
        this.groups = groups;
    }

    @Override
    public Synonyms now() {
        if (CurrentTenant.find().isEmpty()) {
            return Synonyms.of(List.of());
        }
        try {
            return Synonyms.of(groups.list().stream()
                    .map(group -> String.join(SynonymGroup.BETWEEN, group.words()))
                    .toList());
        } catch (RuntimeException broken) {
            // Whoever searches is answered all the same.
            LOG.warn("a tenant's own synonyms could not be read", broken);
            return Synonyms.of(List.of());
        }
    }
}
