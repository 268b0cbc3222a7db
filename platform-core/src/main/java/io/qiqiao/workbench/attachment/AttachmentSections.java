package io.qiqiao.workbench.attachment;

import io.micronaut.http.server.HttpServerConfiguration;
import io.qiqiao.library.attachment.AttachmentRules;
import io.qiqiao.library.attachment.Attachments;
import io.qiqiao.library.attachment.FileGroups;
import io.qiqiao.library.attachment.Sizes;
import io.qiqiao.library.listing.AttachedFile;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.WorkPaths;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out the files of a record for those who change it. */
@Singleton
public class AttachmentSections {

    private final Attachments attachments;
    private final AttachmentRules rules;
    private final FileGroups groups;
    private final HttpServerConfiguration server;

    AttachmentSections(
            Attachments attachments, AttachmentRules rules, FileGroups groups, HttpServerConfiguration server) {
        this.attachments = attachments;
        this.rules = rules;
        this.groups = groups;
        this.server = server;
    }

    /** Empty where records of the kind have no files. */
    public Optional<AttachmentSection> of(ListingKind<?> kind, @Nullable Listing listing) {
        if (!attachments.areOf(kind)) {
            return Optional.empty();
        }
        return Optional.of(new AttachmentSection(
                listing == null ? "" : WorkPaths.attachments(kind, listing.id()),
                Label.of(
                        "attachment.section.lead",
                        Sizes.say(rules.mostBytes()),
                        rules.mostOfRecord(),
                        Sizes.say(server.getMaxRequestSize())),
                Label.of("attachment.section.accepted", accepted()),
                endings(),
                listing == null ? List.of() : lines(kind, listing),
                listing == null ? List.of() : groups.ofOriginal(kind.name(), listing.localises())));
    }

    private List<AttachmentSection.Line> lines(ListingKind<?> kind, Listing listing) {
        List<AttachmentSection.Line> lines = new ArrayList<>();
        for (AttachedFile file : attachments.list(listing)) {
            lines.add(new AttachmentSection.Line(
                    groups.line(kind.name(), listing.id(), file),
                    WorkPaths.attachments(kind, listing.id()) + "/" + file.id(),
                    lines.isEmpty()));
        }
        return lines;
    }

    private String accepted() {
        return rules.types().stream()
                .flatMap(type -> type.extensions().stream())
                .map(extension -> extension.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private String endings() {
        return rules.types().stream()
                .flatMap(type -> type.extensions().stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }
}
