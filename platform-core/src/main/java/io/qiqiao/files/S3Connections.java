package io.qiqiao.files;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Opens clients of stores that speak S3. */
final class S3Connections {

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private S3Connections() {}

    static S3Client open(S3Configuration configuration) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(configuration.getRegion()))
                .forcePathStyle(configuration.isPathStyle())
                .credentialsProvider(credentials(configuration))
                // Stores other than the vendor's own do not know its newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(configuration.getTimeout()))
                .overrideConfiguration(within -> within.apiCallTimeout(configuration.getTimeout()));
        configuration.getEndpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    /** Keys as configured, else wherever the machine itself has them. */
    private static AwsCredentialsProvider credentials(S3Configuration configuration) {
        String id = configuration.getAccessKey().orElse("");
        String secret = configuration.getSecretKey().orElse("");
        return id.isEmpty()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
    }
}
