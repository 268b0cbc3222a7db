package io.qiqiao.testkit

import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import java.nio.ByteBuffer
import java.time.Instant

/** What somebody has on the telephone: codes by time after RFC 6238, worked out apart from the program's own. */
class Authenticator {

    private static final String ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

    private final byte[] key

    Authenticator(String secret) {
        def bits = secret.replace(' ', '').collect { Integer.toBinaryString(ALPHABET.indexOf(it) + 32).substring(1) }.join()
        key = (0..<bits.length().intdiv(8)).collect { Integer.parseInt(bits.substring(it * 8, it * 8 + 8), 2) as byte } as byte[]
    }

    /** The six digits shown at {@code moment}. */
    String code(Instant moment = Instant.now(), int steps = 0) {
        def mac = Mac.getInstance('HmacSHA1')
        mac.init(new SecretKeySpec(key, 'HmacSHA1'))
        def hash = mac.doFinal(ByteBuffer.allocate(8).putLong(moment.epochSecond.intdiv(30) + steps).array())
        def offset = hash[19] & 15
        def number = ByteBuffer.wrap(hash, offset, 4).int & 0x7fffffff
        String.format('%06d', number % 1_000_000)
    }
}
