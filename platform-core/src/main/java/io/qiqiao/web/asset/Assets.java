package io.qiqiao.web.asset;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files under {@code assets/} on the class path of every module. Each has an address that holds a hash of its
 * content, so that browsers may keep it for good.
 */
@Singleton
public class Assets {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:[-./][a-z0-9]+)*");

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    /**
     * The address of a file, such as {@code /assets/3f9a1c2b7d40/qiqiao.css}.
     *
     * @param name the file's path below {@code assets/}
     * @throws IllegalArgumentException when there is no such file: only templates name them
     */
    public String address(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
        return "/assets/" + asset.hash() + "/" + name;
    }

    /** The file {@code name} below {@code assets/}, or empty. */
    Optional<Asset> find(String name) {
        return findOnClassPath("assets/" + name, name);
    }

    /** The file {@code name} below the WebJars' folder, or empty. */
    Optional<Asset> findInWebJars(String name) {
        return findOnClassPath("META-INF/resources/webjars/" + name, name);
    }

    private Optional<Asset> findOnClassPath(String path, String name) {
        Asset present = known.get(path);
        if (present != null) {
            return Optional.of(present);
        }
        Optional<Asset> read = NAME.matcher(name).matches() ? Asset.read(path) : Optional.empty();
        read.ifPresent(asset -> known.put(path, asset));
        return read;
    }
}
