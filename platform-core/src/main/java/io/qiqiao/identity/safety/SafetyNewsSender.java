package io.qiqiao.identity.safety;

/** Brings news of an account to its owner, to the address they gave. */
@FunctionalInterface
public interface SafetyNewsSender {

    void send(SafetyNews news);
}
