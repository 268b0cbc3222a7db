package io.qiqiao.notice.sms;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A provider's HTTP interface, as data. In the body, its text fields and the headers {@code {phone}}, {@code {text}},
 * {@code {message}} (the message's id) and {@code {time}} (seconds since 1970) stand for what is sent.
 */
@ConfigurationProperties("qiqiao.sms")
@Requires(property = "qiqiao.sms.url")
public interface SmsConfiguration {

    /** Where messages are posted to. */
    @NotNull
    URI getUrl();

    /** The JSON that is posted. */
    @NotNull
    @Bindable(defaultValue = "{\"message\":\"{message}\",\"phone\":\"{phone}\",\"text\":\"{text}\"}")
    String getBody();

    /** Headers beside Content-Type, such as keys; the case of their names does not matter. */
    Map<String, String> getHeaders();

    /** With it, time and body are signed by HMAC-SHA256: hexadecimal, over {@code <time>\n<body>}. */
    Optional<String> getSecret();

    /** The header that carries the signature. */
    @NotNull
    @Bindable(defaultValue = "X-Signature")
    String getSignatureHeader();

    /** The header that carries the time that is signed. */
    @NotNull
    @Bindable(defaultValue = "X-Timestamp")
    String getTimeHeader();

    /** Where in the answer the outcome stands, such as {@code /result/code}; without it any status 2xx is success. */
    Optional<String> getOutcome();

    /** What the outcome is when the provider has taken the message. */
    @NotNull
    @Bindable(defaultValue = "0")
    String getSuccess();

    /** How long the provider may take, to be reached and for the whole. */
    @NotNull
    @Bindable(defaultValue = "10s")
    Duration getTimeout();
}
