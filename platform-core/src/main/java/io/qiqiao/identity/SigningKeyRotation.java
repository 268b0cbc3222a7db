package io.qiqiao.identity;

/** Gives the platform another key to sign access tokens with. */
public interface SigningKeyRotation {

    /** Makes the next key: published at once, signing a little later. No call fails of it. */
    void rotate();

    /**
     * Makes a key that signs at once and forgets all others, for when one has become known: tokens they signed are
     * refused within seconds, and programs ask for new ones.
     */
    void revoke();
}
