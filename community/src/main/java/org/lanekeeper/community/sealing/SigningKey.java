package org.lanekeeper.community.sealing;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Signs what is checked without us, on a telephone that has no network (Ed25519). May be used by many threads. */
@Component
public class SigningKey {
    private final Ed25519Sign signer;
    private final List<byte[]> publicKeys = new ArrayList<>();

    public SigningKey(SealingSettings settings) {
        SealingKeys.check(settings);
        try {
            Ed25519Sign.KeyPair present = SealingKeys.signing(settings.key());
            signer = new Ed25519Sign(present.getPrivateKey());
            publicKeys.add(present.getPublicKey());
            if (!settings.previousKey().isEmpty()) {
                publicKeys.add(SealingKeys.signing(settings.previousKey()).getPublicKey());
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 64 bytes. */
    public byte[] sign(byte[] text) {
        try {
            return signer.sign(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 32 bytes each, the present key's first: one of them fits what was signed by the key before, too. */
    public List<byte[]> publicKeys() {
        return publicKeys.stream().map(byte[]::clone).toList();
    }
}
