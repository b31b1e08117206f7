package org.lanekeeper.miniapp.desk;

import java.time.Instant;
import java.util.UUID;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;

/**
 * A clerk's request for a number.
 *
 * @param line as typed or scanned
 * @param phone as typed beside it, empty for none
 * @param household chosen among several, null if none was
 * @param sure whether the clerk has seen what is doubtful and wants it entered
 * @param key the same however often the request is sent, null for none
 * @param sender whose request it is, where it did not come to the desk by itself; null where it did
 */
public record DeskAsk(String line, String phone, Door door, Long household, boolean sure, String key, Sender sender) {
    private static final int PHONE_LENGTH = 30;

    public DeskAsk {
        line = line == null ? "" : line;
        phone = phone == null ? "" : phone;
        key = key == null ? UUID.randomUUID().toString() : key;
        if (line.length() > DeskLine.LONGEST || phone.length() > PHONE_LENGTH) {
            throw Refusal.unfit("unfit-entry", "line", "这一行太长。请只写门牌、姓名和份数。");
        }
        if ((door == Door.PHOTO) != (sender != null)) {
            throw new IllegalArgumentException("a picture, and only a picture, has a sender");
        }
        if (door != Door.STALL && door != Door.TELEPHONE && door != Door.FORM && door != Door.PHOTO) {
            throw Refusal.unfit("unfit-entry", "door", "登记方式只能是 STALL、TELEPHONE 或 FORM。");
        }
    }

    /** Of somebody who stands there or is on the telephone. */
    public DeskAsk(String line, String phone, Door door, Long household, boolean sure, String key) {
        this(line, phone, door, household, sure, key, null);
    }

    /**
     * Somebody who sent a picture.
     *
     * @param photoId of the picture: it gives one number, whichever clerk keys it in
     * @param at when it came: what the entry counts from
     */
    public record Sender(long residentId, long photoId, Instant at) {}

    /** As the queue knows the request. */
    String requestKey(Staff staff) {
        return sender == null ? RequestKey.of(staff, key) : RequestKey.ofPhoto(sender.photoId());
    }

    @Override
    public String toString() {
        return "DeskAsk[" + door + "]";
    }
}
