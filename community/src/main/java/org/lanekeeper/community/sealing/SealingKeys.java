package org.lanekeeper.community.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Keys made out of the configured texts, one for each use. The first four bytes of what is sealed tell which text it was. */
final class SealingKeys {
    static final int SHORTEST = 32;
    private static final String ALGORITHM = "HMACSHA256";
    private static final byte[] SALT = "lanekeeper.data".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;

    private SealingKeys() {}

    static void check(SealingSettings settings) {
        if (settings.key().length() < SHORTEST) {
            throw UnfitSealingKeyException.tooShort(
                    "lanekeeper.data.key", settings.key().length());
        }
        String previous = settings.previousKey();
        if (!previous.isEmpty() && previous.length() < SHORTEST) {
            throw UnfitSealingKeyException.tooShort("lanekeeper.data.previous-key", previous.length());
        }
        if (previous.equals(settings.key())) {
            throw UnfitSealingKeyException.twiceTheSame();
        }
    }

    /** Seals with the present key, opens with either. */
    static Aead aead(SealingSettings settings) throws GeneralSecurityException {
        KeysetHandle.Builder keys =
                KeysetHandle.newBuilder().addEntry(entry(settings.key()).makePrimary());
        if (!settings.previousKey().isEmpty()) {
            keys.addEntry(entry(settings.previousKey()));
        }
        return keys.build().getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    private static KeysetHandle.Builder.Entry entry(String text) throws GeneralSecurityException {
        int id = ByteBuffer.wrap(derive(text, "id", Integer.BYTES)).getInt();
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        AesGcmKey key = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(derive(text, "seal", KEY_BYTES), InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build();
        return KeysetHandle.importKey(key).withFixedId(id);
    }

    static byte[] lookup(String text) throws GeneralSecurityException {
        return derive(text, "lookup", KEY_BYTES);
    }

    static byte[] seed(String text, String use) throws GeneralSecurityException {
        return derive(text, "seed:" + use, KEY_BYTES);
    }

    static Ed25519Sign.KeyPair signing(String text) throws GeneralSecurityException {
        return Ed25519Sign.KeyPair.newKeyPairFromSeed(derive(text, "sign", KEY_BYTES));
    }

    private static byte[] derive(String text, String use, int bytes) throws GeneralSecurityException {
        return Hkdf.computeHkdf(
                ALGORITHM, text.getBytes(StandardCharsets.UTF_8), SALT, use.getBytes(StandardCharsets.US_ASCII), bytes);
    }
}
