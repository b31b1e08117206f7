package org.lanekeeper.bench.town;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lanekeeper.bench.load.Requests;

/**
 * One sign-up after the other, each of another household and marked with its index. The request is written once; digits
 * and tokens change. Each resident signs up the own household and some others, no more than a rule may allow.
 */
public final class JoinRequests implements Requests {
    /** Stands in a path where the relay's number goes. */
    public static final String RELAY = "I".repeat(8);

    private static final String TOKEN = "T".repeat(43);
    private static final String KEY = "K".repeat(8);
    private static final String BUILDING = "BBB";
    private static final String ROOM = "RRRR";
    private static final String NAME = "N".repeat(6);

    private final byte[] request;
    private final int relayAt;
    private final int tokenAt;
    private final int keyAt;
    private final int buildingAt;
    private final int roomAt;
    private final int nameAt;
    private final long[] relays;
    private final byte[][] tokens;
    private final Range range;
    private int next;

    /**
     * @param range of households; null if each client signs up the household of its own number
     */
    JoinRequests(String path, List<Long> relays, byte[][] tokens, Range range) {
        String body = "{\"address\":\"" + BUILDING + "-" + ROOM + "\",\"quantity\":1,\"name\":\"住户" + NAME + "\"}";
        String head = "POST " + path + " HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + KEY + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
        this.request = (head + body).getBytes(StandardCharsets.UTF_8);
        this.relayAt = head.indexOf(RELAY);
        this.tokenAt = head.indexOf(TOKEN);
        this.keyAt = head.indexOf(KEY);
        this.buildingAt = head.length() + body.indexOf(BUILDING);
        this.roomAt = head.length() + body.indexOf(ROOM);
        // the only characters of three bytes stand right before it
        this.nameAt = head.length() + body.indexOf(NAME) + 2 * 2;
        this.relays = relays.stream().mapToLong(Long::longValue).toArray();
        this.tokens = tokens;
        this.range = range;
        this.next = range == null ? 0 : range.from();
    }

    @Override
    public int next(int client, ByteBuffer into) {
        int household = range == null ? client : next;
        if (range != null && next++ >= range.end()) {
            return NONE_LEFT;
        }
        byte[] token = tokens[(range == null ? client : household - range.from()) % tokens.length];
        System.arraycopy(token, 0, request, tokenAt, token.length);
        Doors.write(request, relayAt, RELAY.length(), (int) relays[household % relays.length]);
        Doors.write(request, keyAt, KEY.length(), household);
        Doors.write(request, buildingAt, BUILDING.length(), Doors.building(household));
        Doors.write(request, roomAt, ROOM.length(), Doors.room(household));
        Doors.write(request, nameAt, NAME.length(), household);
        into.put(request);
        return household;
    }
}
