package io.qiqiao.portal.policy;

import io.qiqiao.library.layout.RecordRef;
import io.qiqiao.library.listing.SharedListings;
import io.qiqiao.library.policy.Policy;
import io.qiqiao.library.policy.PolicyKind;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The texts around a policy: what it rests on, what it belongs to, what explains it, what has taken its place. */
@Singleton
final class RelatedTexts {

    private static final int MOST = 50;

    private final SharedListings shared;
    private final Reader reader;

    RelatedTexts(SharedListings shared, Reader reader) {
        this.shared = shared;
        this.reader = reader;
    }

    /** Texts with a link where the reader may see them, under what they are to this one; empty groups are left out. */
    List<RelatedGroup> groups(Publication record, Policy policy) {
        List<RelatedGroup.Text> explained =
                reader.catalogue().listBelongingTo(reader.place(), record.id().toString(), MOST).stream()
                        .map(RelatedTexts::named)
                        .toList();
        return List.of(
                        new RelatedGroup(Label.of("portal.policy.belongs-to"), named(policy.belongsTo())),
                        new RelatedGroup(Label.of("portal.policy.explained"), explained),
                        new RelatedGroup(Label.of("portal.policy.higher"), named(policy.higherTexts())))
                .stream()
                .filter(group -> !group.texts().isEmpty())
                .toList();
    }

    /** That a newer text has taken its place, with the way there. */
    Optional<Notice> findReplaced(Policy policy) {
        return named(policy.replacedBy()).stream()
                .findFirst()
                .map(text -> new Notice(
                        Tone.WARM,
                        "alert",
                        Label.of("portal.policy.replaced.title"),
                        Label.of("portal.policy.replaced.text", text.title()),
                        text.path().isEmpty() ? List.of() : List.of(Link.to(text.path(), Label.text(text.title())))));
    }

    private List<RelatedGroup.Text> named(@Nullable List<RecordRef> references) {
        return Objects.requireNonNullElse(references, List.<RecordRef>of()).stream()
                .map(reference -> Optional.ofNullable(reference.id())
                        .flatMap(id -> shared.find(PolicyKind.NAME, UUID.fromString(id)))
                        .map(RelatedTexts::named)
                        .orElse(new RelatedGroup.Text(reference.title(), "")))
                .toList();
    }

    private static RelatedGroup.Text named(Publication record) {
        return new RelatedGroup.Text(record.title(), "/policies/" + record.id());
    }
}
