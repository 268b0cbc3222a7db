package io.qiqiao.files;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import java.util.Optional;

/** Where files are kept. */
@ConfigurationProperties("qiqiao.files")
public interface FilesConfiguration {

    /**
     * The folder they lie in, a folder for each tenant. {@code files} below {@code qiqiao.data-dir} where it is not named;
     * several processes need one that they share.
     */
    Optional<Path> getFolder();
}
