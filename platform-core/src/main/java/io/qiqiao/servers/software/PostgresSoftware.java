package io.qiqiao.servers.software;

import static io.qiqiao.servers.machine.ServerTrouble.Kind.NO_POSTGRES_FOR_MACHINE;

import io.qiqiao.servers.machine.Machine;
import io.qiqiao.servers.machine.ServerTrouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs from the class path, where zonky's binaries lie as {@code postgres-<system>-<architecture>.txz}. */
public final class PostgresSoftware {

    private static final Map<String, String> ARCHITECTURES = Map.of("amd64", "x86_64", "aarch64", "arm_64");
    private static final int EXECUTABLE = 0100;
    private static final int NAME_BYTES = 6;

    private PostgresSoftware() {}

    /**
     * The folder with {@code bin}, {@code lib} and {@code share}, unpacked below the given one where it is missing. Its name comes from the archive's content, so that
     * another version gets another folder.
     *
     * @throws ServerTrouble when the class path has nothing for this machine
     */
    public static Path unpackedIn(Path software) {
        return unpackedIn(software, Machine.here());
    }

    static Path unpackedIn(Path software, Machine machine) {
        var archive = archiveFor(machine);
        return Unpacking.once(software.resolve("postgresql-" + fingerprint(archive)), unpacking -> {
            try (var tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, unpacking);
                }
            }
        });
    }

    private static URL archiveFor(Machine machine) {
        var architecture = ARCHITECTURES.getOrDefault(machine.architecture(), machine.architecture());
        var name = "/postgres-" + machine.system() + "-" + architecture + ".txz";
        var archive = PostgresSoftware.class.getResource(name);
        if (archive == null) {
            throw ServerTrouble.of(NO_POSTGRES_FOR_MACHINE, machine.system(), machine.architecture());
        }
        return archive;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Unpacking unpacking) throws IOException {
        if (entry.isDirectory()) {
            unpacking.folder(entry.getName());
        } else if (entry.isSymbolicLink() || entry.isLink()) {
            unpacking.link(entry.getName(), entry.getLinkName());
        } else {
            unpacking.file(entry.getName(), content, (entry.getMode() & EXECUTABLE) != 0);
        }
    }

    private static String fingerprint(URL archive) {
        try (var content = new DigestInputStream(archive.openStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest(), 0, NAME_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
