package io.qiqiao.notice.sending;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Optional;

/** The mail server; without a host no mail leaves, and messages are read in the mailbox. */
@ConfigurationProperties("qiqiao.mail")
@Requires(property = "qiqiao.mail.host")
public interface MailConfiguration {

    /** The mail server; no mail leaves without it. */
    String getHost();

    /** Its port. */
    @Bindable(defaultValue = "25")
    int getPort();

    /** The address mail comes from. */
    String getFrom();

    /** Who to sign in as; nobody signs in without it. */
    Optional<String> getUsername();

    /** The password that goes with the user name. */
    Optional<String> getPassword();

    /** {@code none}, {@code starttls} or {@code tls}. */
    @Bindable(defaultValue = "none")
    String getSecurity();

    /** How long the server may take to answer each step. */
    @Bindable(defaultValue = "PT20S")
    Duration getTimeout();
}
