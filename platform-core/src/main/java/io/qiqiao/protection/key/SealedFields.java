package io.qiqiao.protection.key;

import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.Protection;
import io.qiqiao.protection.suite.ProtectedText;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Fields sealed with the data key of their owner. */
@Singleton
final class SealedFields implements Protection {

    private final DataKeys keys;
    private final ProtectionConfiguration configuration;

    SealedFields(DataKeys keys, ProtectionConfiguration configuration) {
        this.keys = keys;
        this.configuration = configuration;
    }

    @Override
    public String protect(KeyScope scope, String plain) {
        DataKey key = keys.present(scope.owner());
        byte[] sealed = configuration
                .getSuite()
                .seal(key.secret(), context(scope, key.version()), plain.getBytes(StandardCharsets.UTF_8));
        return new ProtectedText(configuration.getSuite(), key.version(), sealed).written();
    }

    @Override
    public String reveal(KeyScope scope, String protectedText) {
        ProtectedText text = ProtectedText.of(protectedText);
        DataKey key = keys.get(scope.owner(), text.version());
        byte[] plain = text.suite().open(key.secret(), context(scope, text.version()), text.sealed());
        return new String(plain, StandardCharsets.UTF_8);
    }

    @Override
    public String blindIndex(KeyScope scope, String purpose, String normalised) {
        DataKey key = keys.index(scope.owner());
        byte[] mac = key.suite().mac(key.secret(), purpose + "\n" + normalised);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    @Override
    public String renew(KeyScope scope, String protectedText) {
        ProtectedText text = ProtectedText.of(protectedText);
        boolean ofToday =
                text.version() == keys.present(scope.owner()).version() && text.suite() == configuration.getSuite();
        return ofToday ? protectedText : protect(scope, reveal(scope, protectedText));
    }

    @Override
    public boolean isProtected(String text) {
        return ProtectedText.isOne(text);
    }

    private static String context(KeyScope scope, int version) {
        return "field " + scope.owner() + " " + version + " " + scope.purpose();
    }
}
