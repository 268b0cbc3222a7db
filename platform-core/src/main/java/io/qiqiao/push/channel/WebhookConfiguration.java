package io.qiqiao.push.channel;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** Which addresses of enterprises may be called. */
@ConfigurationProperties("qiqiao.push.webhook")
public interface WebhookConfiguration {

    /** Whether addresses within private networks, and of this machine, may be called. */
    @Bindable(defaultValue = "false")
    boolean isPrivateAddresses();

    /** Whether addresses without TLS may be called. */
    @Bindable(defaultValue = "false")
    boolean isPlainHttp();
}
