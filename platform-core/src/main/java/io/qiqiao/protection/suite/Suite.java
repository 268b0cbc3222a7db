package io.qiqiao.protection.suite;

import io.qiqiao.protection.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Supplier;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** A family of algorithms: the one the world uses, or the national one of China (GB/T 32905, GB/T 32907). */
public enum Suite {
    INTERNATIONAL("aes", 32, AESEngine::newInstance, SHA256Digest::new),
    SM("sm4", 16, SM4Engine::new, SM3Digest::new);

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MAC_KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String code;
    private final int keyBytes;
    private final Supplier<BlockCipher> cipher;
    private final Supplier<Digest> digest;

    Suite(String code, int keyBytes, Supplier<BlockCipher> cipher, Supplier<Digest> digest) {
        this.code = code;
        this.keyBytes = keyBytes;
        this.cipher = cipher;
        this.digest = digest;
    }

    /** How it is written in a protected text. */
    public String code() {
        return code;
    }

    /** @throws Unreadable when there is none with that code */
    public static Suite of(String code) {
        return Arrays.stream(values())
                .filter(suite -> suite.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new Unreadable("there is no suite of algorithms with that code"));
    }

    /** Encrypts {@code plain} in GCM with a nonce of its own, bound to {@code context}. */
    public byte[] seal(byte[] secret, String context, byte[] plain) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + plain.length + TAG_BITS / Byte.SIZE);
        try {
            GCMModeCipher gcm = gcm(true, secret, context, nonce);
            int written = gcm.processBytes(plain, 0, plain.length, sealed, NONCE_BYTES);
            gcm.doFinal(sealed, NONCE_BYTES + written);
            return sealed;
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws Unreadable unless it was sealed with the same secret and context and not changed since */
    public byte[] open(byte[] secret, String context, byte[] sealed) {
        int length = sealed.length - NONCE_BYTES;
        if (length < TAG_BITS / Byte.SIZE) {
            throw new Unreadable("it is too short to be a protected text");
        }
        GCMModeCipher gcm = gcm(false, secret, context, Arrays.copyOf(sealed, NONCE_BYTES));
        byte[] plain = new byte[gcm.getOutputSize(length)];
        try {
            int written = gcm.processBytes(sealed, NONCE_BYTES, length, plain, 0);
            gcm.doFinal(plain, written);
            return plain;
        } catch (InvalidCipherTextException changed) {
            throw new Unreadable("it was changed, or protected with another key or for another purpose");
        }
    }

    /** The HMAC of {@code text}. */
    public byte[] mac(byte[] secret, String text) {
        HMac mac = new HMac(digest.get());
        mac.init(new KeyParameter(derived(secret, "mac", MAC_KEY_BYTES)));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }

    /** Bytes nobody can guess. */
    public static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private GCMModeCipher gcm(boolean seals, byte[] secret, String context, byte[] nonce) {
        GCMModeCipher gcm = GCMBlockCipher.newInstance(cipher.get());
        gcm.init(
                seals,
                new AEADParameters(
                        new KeyParameter(derived(secret, "seal", keyBytes)),
                        TAG_BITS,
                        nonce,
                        context.getBytes(StandardCharsets.UTF_8)));
        return gcm;
    }

    /** A key for one use of a secret (RFC 5869), so that no key serves two algorithms. */
    private byte[] derived(byte[] secret, String use, int length) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(digest.get());
        generator.init(
                new HKDFParameters(secret, null, ("qiqiao " + code + " " + use).getBytes(StandardCharsets.US_ASCII)));
        byte[] key = new byte[length];
        generator.generateBytes(key, 0, length);
        return key;
    }
}
