package io.qiqiao.servers.software;

import static io.qiqiao.servers.machine.ServerTrouble.Kind.NO_ELASTICSEARCH;

import io.qiqiao.servers.machine.Folders;
import io.qiqiao.servers.machine.ServerTrouble;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Elasticsearch's programs. Their licences do not let us pass them on, so they are never in our jar: the user's Maven downloads the archive, or the user names one.
 *
 * @param home a folder with {@code bin/elasticsearch} to be used as it is, or null
 * @param archive a zip file or its http address, or null
 */
public record ElasticsearchSoftware(
        @Nullable Path home, @Nullable String archive) {

    /** The settings that name a home and an archive, as messages tell them. */
    public static final String HOME_SETTING = "qiqiao.servers.elasticsearch.home";

    public static final String ARCHIVE_SETTING = "qiqiao.servers.elasticsearch.archive";

    private static final String VERSION = "8.19.21";
    private static final String PREFIX = "elasticsearch-";
    private static final String IN_REPOSITORY =
            "org/elasticsearch/distribution/integ-test-zip/elasticsearch/" + VERSION + "/" + PREFIX + VERSION + ".zip";

    /** Nothing named: what lies in the software folder, else what Maven downloaded for this user. */
    public static ElasticsearchSoftware wherever() {
        return new ElasticsearchSoftware(null, null);
    }

    /**
     * The folder with {@code bin}, {@code lib} and {@code modules}; archives are unpacked below the given one. First what is named counts, then what is unpacked there,
     * then a zip lying there, then Maven's local repository.
     *
     * @throws ServerTrouble when none of these holds an Elasticsearch
     */
    public Path unpackedIn(Path software) {
        if (home != null) {
            return requireHome(home.toAbsolutePath().normalize(), software);
        }
        if (archive != null && !archive.isBlank()) {
            return unpack(fetched(archive, software), software);
        }
        return newest(software, ElasticsearchSoftware::isHome)
                .or(() -> newest(software, path -> path.toString().endsWith(".zip"))
                        .or(ElasticsearchSoftware::inLocalRepository)
                        .map(zip -> unpack(zip, software)))
                .orElseThrow(() -> missing(software));
    }

    private static Path requireHome(Path home, Path software) {
        if (!isHome(home)) {
            throw missing(software);
        }
        return home;
    }

    private static boolean isHome(Path path) {
        return Files.isRegularFile(path.resolve("bin/elasticsearch"));
    }

    private static ServerTrouble missing(Path software) {
        return ServerTrouble.of(NO_ELASTICSEARCH, software, VERSION, HOME_SETTING, ARCHIVE_SETTING);
    }

    private static Optional<Path> newest(Path software, Predicate<Path> wanted) {
        if (!Files.isDirectory(software)) {
            return Optional.empty();
        }
        try (var found = Files.list(software)) {
            return found.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(wanted)
                    .max(Comparator.comparing(path -> path.getFileName().toString()));
        } catch (IOException e) {
            throw Folders.trouble(software, e);
        }
    }

    private static Optional<Path> inLocalRepository() {
        var repository = System.getProperty("maven.repo.local");
        var folder = repository != null
                ? Path.of(repository)
                : Path.of(System.getProperty("user.home"), ".m2", "repository");
        return Optional.of(folder.resolve(IN_REPOSITORY)).filter(Files::isRegularFile);
    }

    private static Path fetched(String archive, Path software) {
        if (!archive.startsWith("http:") && !archive.startsWith("https:")) {
            var file = Path.of(archive).toAbsolutePath();
            if (!Files.isRegularFile(file)) {
                throw missing(software);
            }
            return file;
        }
        var name = archive.substring(archive.lastIndexOf('/') + 1);
        var file = Folders.make(software).resolve(name);
        return Files.exists(file) ? file : download(URI.create(archive), file);
    }

    private static Path download(URI address, Path file) {
        var partial = file.resolveSibling(file.getFileName() + ".part");
        try (var content = address.toURL().openStream()) {
            Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
            return Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Folders.trouble(file, e);
        }
    }

    /** Leaves out the archive's one top folder, whose name the unpacked folder gets from the file's. */
    private static Path unpack(Path zip, Path software) {
        var name = zip.getFileName().toString();
        return Unpacking.once(software.resolve(name.substring(0, name.lastIndexOf('.'))), unpacking -> {
            try (var file = new ZipFile(zip.toFile())) {
                for (var entry : file.stream().toList()) {
                    var path = entry.getName().substring(entry.getName().indexOf('/') + 1);
                    if (entry.isDirectory()) {
                        unpacking.folder(path);
                    } else {
                        unpacking.file(path, file.getInputStream(entry), path.startsWith("bin/"));
                    }
                }
            }
        });
    }
}
