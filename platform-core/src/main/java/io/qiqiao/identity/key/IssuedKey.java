package io.qiqiao.identity.key;

/**
 * A key that was issued.
 *
 * @param secret the key itself, to be shown once
 */
public record IssuedKey(ApiKey key, String secret) {

    /** Without the key, so that no log has it. */
    @Override
    public String toString() {
        return "IssuedKey[" + key.id() + "]";
    }
}
