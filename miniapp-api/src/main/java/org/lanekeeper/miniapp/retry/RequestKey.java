package org.lanekeeper.miniapp.retry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What tells a repeated request from a new one: who asks, and the key they chose. */
public final class RequestKey {
    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LENGTH = 80;

    private RequestKey() {}

    /**
     * @param header null if the request has none; then it is like no other
     */
    public static String of(Resident resident, String header) {
        return "m" + resident.id() + ":" + digest(header);
    }

    /**
     * @param header null if the request has none; then it is like no other
     */
    public static String of(Staff staff, String header) {
        return "s" + staff.id() + ":" + digest(header);
    }

    /**
     * Of somebody without an account.
     *
     * @param content what makes the request itself: at least a key that nobody guesses
     */
    public static String of(String content) {
        return "p:" + digested(content);
    }

    /** Of what stands on one picture, whichever clerk keys it in. */
    public static String ofPhoto(long photoId) {
        return "photo:" + photoId;
    }

    /** Refuses another content under a key that was used before. */
    public static Refusal otherContent() {
        return Refusal.conflict("key-reused", "这个请求编号已经用过，内容却不一样。请换一个新的 Idempotency-Key 再发。");
    }

    /** Of one length and one case, whatever was sent: the database compares without regard to case. */
    private static String digest(String header) {
        if (header == null) {
            return UUID.randomUUID().toString();
        }
        if (header.isBlank() || header.length() > LENGTH) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "key-unfit", "Idempotency-Key 要有 1 到 " + LENGTH + " 个字符。");
        }
        return digested(header);
    }

    private static String digested(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 24);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
