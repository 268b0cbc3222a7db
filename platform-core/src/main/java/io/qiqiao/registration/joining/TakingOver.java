package io.qiqiao.registration.joining;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Draft;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.KeepingListings;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.registration.draft.CheckingFacts;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets an enterprise's first person say of it what they know better than whoever brought its record in. */
@Singleton
public class TakingOver {

    private final EnterpriseKind kind;
    private final KeepingListings keeping;
    private final CheckingFacts checking;
    private final ContentJson json;

    TakingOver(EnterpriseKind kind, KeepingListings keeping, CheckingFacts checking, ContentJson json) {
        this.kind = kind;
        this.keeping = keeping;
        this.checking = checking;
        this.json = json;
    }

    /** Changes the record to what {@code facts} say; what they leave out stays, as far as it still can be read. */
    public void take(Listing enterprise, Map<String, Object> facts, String author) {
        Map<String, Object> fields = new LinkedHashMap<>(json.fields(enterprise.content()));
        fields.putAll(facts);
        keeping.change(
                kind,
                enterprise.id(),
                enterprise.version(),
                Draft.of(checking.read(fields), null),
                new Editor(author, PartyRef.BUREAU));
    }
}
