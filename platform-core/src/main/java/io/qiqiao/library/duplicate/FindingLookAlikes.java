package io.qiqiao.library.duplicate;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.LookAlike;
import io.qiqiao.library.listing.LookAlikes;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells those who make records through the API what the pages tell of look-alikes. */
@Singleton
class FindingLookAlikes implements LookAlikes {

    private final Duplicates duplicates;
    private final ContentJson json;

    FindingLookAlikes(Duplicates duplicates, ContentJson json) {
        this.duplicates = duplicates;
        this.json = json;
    }

    @Override
    public List<LookAlike> find(ListingKind<?> kind, Listing one, Editor editor) {
        return candidates(kind, one, editor).stream()
                .map(candidate -> new LookAlike(
                        candidate.listing().id(),
                        candidate.listing().title(),
                        candidate.listing().state(),
                        candidate.reasons().stream().map(Candidate.Reason::code).toList(),
                        candidate.percent()))
                .toList();
    }

    @Override
    @Transactional
    public void accept(ListingKind<?> kind, Listing one, Editor editor) {
        List<Candidate> candidates = candidates(kind, one, editor);
        if (!candidates.isEmpty()) {
            duplicates.savedAnyway(kind, one.id(), candidates, editor);
        }
    }

    private List<Candidate> candidates(ListingKind<?> kind, Listing one, Editor editor) {
        return duplicates.find(kind, one.id(), json.fields(one.content()), editor);
    }
}
