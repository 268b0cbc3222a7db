package io.qiqiao.protection;

/**
 * Encrypts fields. The algorithms are the configured suite's, AES-256-GCM with HMAC-SHA256 or SM4-GCM with HMAC-SM3; a
 * protected text names its suite and the version of its key, so that older ones stay readable.
 */
public interface Protection {

    /** Protects {@code plain}; the same text protected twice is not the same. */
    String protect(KeyScope scope, String plain);

    /**
     * The text that was protected.
     *
     * @throws Unreadable when it was changed, belongs to another scope, or its key cannot be had
     */
    String reveal(KeyScope scope, String protectedText);

    /**
     * What stands for {@code normalised} where equal values are to be found: always the same for the same value, scope
     * and purpose, and telling nothing of it to who has not the key. It stays the same when keys are rotated.
     */
    String blindIndex(KeyScope scope, String purpose, String normalised);

    /**
     * The same under the key and suite of today; the text itself when it is under them already.
     *
     * @throws Unreadable as {@link #reveal}
     */
    String renew(KeyScope scope, String protectedText);

    /** Whether {@code text} has the form of one that was protected. */
    boolean isProtected(String text);
}
