package io.qiqiao.admin.command;

import io.micronaut.context.env.PropertiesPropertySourceLoader;
import io.micronaut.context.env.PropertySourceReader;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import io.qiqiao.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Settings in a file, YAML unless its name says that they are properties. */
final class ConfigurationFile {

    private ConfigurationFile() {}

    static Map<String, Object> read(Path file) {
        PropertySourceReader reader = file.toString().endsWith(".properties")
                ? new PropertiesPropertySourceLoader()
                : new YamlPropertySourceLoader();
        try (InputStream content = Files.newInputStream(file)) {
            return reader.read(file.toString(), content);
        } catch (IOException unreadable) {
            throw Refusal.invalid("config", "launch.config-unreadable", file);
        }
    }
}
