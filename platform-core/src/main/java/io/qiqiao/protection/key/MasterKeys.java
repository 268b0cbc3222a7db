package io.qiqiao.protection.key;

import io.qiqiao.protection.Unreadable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The master keys this process was given: the first wraps, all of them open. They are read when first needed. */
@Singleton
final class MasterKeys {

    private static final String REMEDY = "name a file with 32 random bytes in hexadecimal by"
            + " qiqiao.protection.master-key-file (QIQIAO_PROTECTION_MASTER_KEY_FILE), the same in every process; make it"
            + " with \"openssl rand -hex 32\"";

    private final ProtectionConfiguration configuration;
    private volatile @Nullable List<MasterKey> known;

    MasterKeys(ProtectionConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The one that wraps. */
    MasterKey present() {
        return list().getFirst();
    }

    /** The one with that id. */
    MasterKey get(String id) {
        return list().stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new Unreadable(
                                "the master key " + id
                                        + " that wraps a data key was not given to this process: put it on a line below the present one"));
    }

    private List<MasterKey> list() {
        List<MasterKey> keys = known;
        if (keys == null) {
            keys = read().map(MasterKey::of).toList();
            if (keys.isEmpty()) {
                throw new Unreadable("there is no master key: " + REMEDY);
            }
            known = keys;
        }
        return keys;
    }

    private Stream<String> read() {
        Optional<String> file = configuration.getMasterKeyFile().filter(name -> !name.isBlank());
        String text =
                file.map(MasterKeys::content).or(configuration::getMasterKey).orElse("");
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .filter(word -> !word.isEmpty());
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException broken) {
            throw new Unreadable("the master key's file " + file + " cannot be read: " + REMEDY);
        }
    }
}
