package io.qiqiao.library.attachment;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What files records may have. It is data: {@code reference/attachments.json}, or another file by configuration.
 *
 * @param kinds the kinds of record that may have files
 * @param mostBytes of one file
 * @param mostOfRecord how many files one record may have
 * @param mostBytesOfTenant all files of a tenant together, each content once
 * @param mostNameCharacters of a file's name
 * @param unusedDays for how many days a file is kept that no record has any more
 * @param types what is accepted
 * @param refused what is refused by a word of its own; all else is refused for not being accepted
 */
@Serdeable
public record AttachmentRules(
        int version,
        List<String> kinds,
        long mostBytes,
        int mostOfRecord,
        long mostBytesOfTenant,
        int mostNameCharacters,
        int unusedDays,
        List<Type> types,
        List<Refused> refused) {

    /**
     * A type of file.
     *
     * @param media what it is given back as
     * @param found what looking into the file says of it
     * @param extensions its names may end in; the first is given to a name that ends in none of them
     */
    @Serdeable
    public record Type(String code, String media, List<String> found, List<String> extensions) {}

    /** What looking into a file says where the file is refused, and the word for why. */
    @Serdeable
    public record Refused(String reason, List<String> found) {}

    /** The type of that code. */
    public Optional<Type> find(String code) {
        return types.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** The accepted type of a file of which looking into it says {@code found}. */
    Optional<Type> findAccepted(String found) {
        return types.stream().filter(type -> type.found().contains(found)).findFirst();
    }

    /** Why a file is refused of which looking into it says {@code found}. */
    String reason(String found) {
        return refused.stream()
                .filter(each -> each.found().contains(found))
                .map(Refused::reason)
                .findFirst()
                .orElse("type");
    }

    /** @throws Refusal invalid-input where records of this kind have no files */
    void checkKind(String kind) {
        if (!kinds.contains(kind)) {
            throw Refusal.invalid("file", "attachment.not-of-kind");
        }
    }
}
