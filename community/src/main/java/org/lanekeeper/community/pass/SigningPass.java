package org.lanekeeper.community.pass;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.sealing.SigningSeeds;
import org.springframework.stereotype.Component;

/**
 * Signs passes (Ed25519) and checks them. Who has the public key alone can check one but make none. After a change of
 * keys those signed before stay good as long as the old key is kept. May be used by many threads.
 */
@Component
public class SigningPass {
    private static final String PREFIX = "LK1";
    private static final int SIGNATURE = 64;
    private static final int LONGEST = 700;

    private final List<Signer> signers = new ArrayList<>();

    public SigningPass(SigningSeeds seeds) {
        try {
            for (byte[] seed : seeds.seeds("pass")) {
                signers.add(Signer.of(seed));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Signer(byte[] id, byte[] publicKey, Ed25519Sign sign, Ed25519Verify verify) {
        static Signer of(byte[] seed) throws GeneralSecurityException {
            Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed);
            byte[] id = MessageDigest.getInstance("SHA-256").digest(pair.getPublicKey());
            return new Signer(
                    Arrays.copyOf(id, PassBytes.KEY_ID),
                    pair.getPublicKey(),
                    new Ed25519Sign(pair.getPrivateKey()),
                    new Ed25519Verify(pair.getPublicKey()));
        }

        PassKey key() {
            return new PassKey(HexFormat.of().formatHex(id), Base64.getEncoder().encodeToString(publicKey));
        }
    }

    /** What the visitor's QR code holds: capitals and digits only. */
    public String sign(Pass pass) {
        Signer signer = signers.get(0);
        byte[] content = PassBytes.write(pass, signer.id());
        try {
            byte[] signature = signer.sign().sign(content);
            byte[] whole = Arrays.copyOf(content, content.length + SIGNATURE);
            System.arraycopy(signature, 0, whole, content.length, SIGNATURE);
            return PREFIX + Base32.encode(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pass, if we signed it; whether it is good now and here is for others to say. */
    public Optional<Pass> read(String text) {
        if (text == null || text.length() > LONGEST || !text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return Base32.decode(text.substring(PREFIX.length()))
                .filter(whole -> whole.length > SIGNATURE + PassBytes.KEY_ID)
                .flatMap(this::verified);
    }

    private Optional<Pass> verified(byte[] whole) {
        byte[] content = Arrays.copyOf(whole, whole.length - SIGNATURE);
        byte[] signature = Arrays.copyOfRange(whole, whole.length - SIGNATURE, whole.length);
        byte[] id = Arrays.copyOfRange(content, 1, 1 + PassBytes.KEY_ID);
        for (Signer signer : signers) {
            if (Arrays.equals(signer.id(), id)) {
                return verified(signer, content, signature);
            }
        }
        return Optional.empty();
    }

    private static Optional<Pass> verified(Signer signer, byte[] content, byte[] signature) {
        try {
            signer.verify().verify(signature, content);
            return Optional.of(PassBytes.read(content));
        } catch (GeneralSecurityException | IOException notOurs) {
            return Optional.empty();
        }
    }

    /** For the guard's telephone: the present key first. */
    public List<PassKey> keys() {
        return signers.stream().map(Signer::key).toList();
    }
}
