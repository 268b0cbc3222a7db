package io.qiqiao.files;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where files are kept when they are kept in a store that speaks S3. */
@Requires(property = "qiqiao.files.s3.bucket")
@ConfigurationProperties("qiqiao.files.s3")
public interface S3Configuration {

    /** The bucket that holds all files. It must be there, and closed to the public: every file goes through the program. */
    @NotBlank
    String getBucket();

    /** The store's address, such as {@code https://s3.example.cn}; the vendor's own by its region where it is not named. */
    Optional<URI> getEndpoint();

    /** The region that requests are signed for. */
    @Bindable(defaultValue = "cn-north-1")
    String getRegion();

    /** The access key's id. Better given as an environment variable. */
    Optional<String> getAccessKey();

    /** The access key's secret. Better given as an environment variable. */
    Optional<String> getSecretKey();

    /** Whether the bucket stands in the path and not in the host name, as most stores at home want it. */
    @Bindable(defaultValue = "true")
    boolean isPathStyle();

    /** What all names begin with, so that a bucket can be shared; ends with a slash where it is not empty. */
    @Bindable(defaultValue = "")
    String getPrefix();

    /** How long one request may take in all. */
    @Bindable(defaultValue = "2m")
    Duration getTimeout();
}
