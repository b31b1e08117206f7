package org.lanekeeper.bench.town;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lanekeeper.bench.load.Requests;

/**
 * One sign-up after the other, each of another household and marked with its index. The request is written once; digits
 * and tokens change. Each resident signs up the own household and some others, no more than a rule may allow.
 */
public final class JoinRequests implements Requests {
    private static final String TOKEN = "T".repeat(43);
    private static final String KEY = "K".repeat(8);
    private static final int KEY_DIGITS = 8;
    private static final int NAME_DIGITS = 6;
    private static final int BUILDING_DIGITS = 3;
    private static final int ROOM_DIGITS = 4;

    private final byte[] request;
    private final int tokenAt;
    private final int keyAt;
    private final int buildingAt;
    private final int roomAt;
    private final int nameAt;
    private final byte[][] tokens;
    private final int end;
    private int next;

    JoinRequests(String path, byte[][] tokens, int firstHousehold, int endHousehold) {
        String body = "{\"address\":\"BBB-RRRR\",\"name\":\"住户NNNNNN\",\"quantity\":1}";
        String head = "POST " + path + " HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + KEY + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
        this.request = (head + body).getBytes(StandardCharsets.UTF_8);
        this.tokenAt = head.indexOf(TOKEN);
        this.keyAt = head.indexOf(KEY);
        // all before the name is ASCII, and each of its two characters takes three bytes
        this.buildingAt = head.length() + body.indexOf("BBB");
        this.roomAt = head.length() + body.indexOf("RRRR");
        this.nameAt = head.length() + body.indexOf("NNNNNN") + 4;
        this.tokens = tokens;
        this.next = firstHousehold;
        this.end = endHousehold;
    }

    @Override
    public int next(int client, ByteBuffer into) {
        if (next == end) {
            return NONE_LEFT;
        }
        int household = next++;
        byte[] token = tokens[household % tokens.length];
        System.arraycopy(token, 0, request, tokenAt, token.length);
        Doors.write(request, keyAt, KEY_DIGITS, household);
        Doors.write(request, buildingAt, BUILDING_DIGITS, Doors.building(household));
        Doors.write(request, roomAt, ROOM_DIGITS, Doors.room(household));
        Doors.write(request, nameAt, NAME_DIGITS, household);
        into.put(request);
        return household;
    }
}
