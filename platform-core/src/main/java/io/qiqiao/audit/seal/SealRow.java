package io.qiqiao.audit.seal;

import io.micronaut.data.annotation.MappedEntity;
import io.qiqiao.audit.seal.Seal.SealedEntry;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A seal as it stands in the table.
 *
 * @param entries ids, with commas between
 * @param digests the entries' digests, one after the other
 */
@MappedEntity(value = "audit_seal", schema = "platform")
record SealRow(
        String chain, long number, String entries, byte[] digests, byte[] previous, byte[] head, Instant sealedAt) {

    static SealRow of(Seal seal) {
        ByteArrayOutputStream digests = new ByteArrayOutputStream();
        seal.entries().forEach(entry -> digests.writeBytes(entry.digest().bytes()));
        String entries =
                seal.entries().stream().map(entry -> entry.id().toString()).collect(Collectors.joining(","));
        return new SealRow(
                seal.chain(),
                seal.number(),
                entries,
                digests.toByteArray(),
                seal.previous().bytes(),
                seal.head().bytes(),
                seal.sealedAt());
    }

    /** What it says, as far as it can be read: a seal that was tampered with need not be whole. */
    Seal seal() {
        List<UUID> ids = entries.isEmpty()
                ? List.of()
                : Arrays.stream(entries.split(",")).map(UUID::fromString).toList();
        List<SealedEntry> sealed = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            sealed.add(new SealedEntry(ids.get(at), hash(digests, at * Hash.LENGTH)));
        }
        return new Seal(chain, number, sealedAt, hash(previous, 0), sealed, hash(head, 0));
    }

    private static Hash hash(byte[] bytes, int from) {
        return bytes.length < from + Hash.LENGTH
                ? Hash.NONE
                : Hash.of(Arrays.copyOfRange(bytes, from, from + Hash.LENGTH));
    }
}
