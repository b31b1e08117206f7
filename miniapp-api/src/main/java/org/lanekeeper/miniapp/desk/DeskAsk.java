package org.lanekeeper.miniapp.desk;

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
 */
public record DeskAsk(String line, String phone, Door door, Long household, boolean sure, String key) {
    private static final int PHONE_LENGTH = 30;

    public DeskAsk {
        line = line == null ? "" : line;
        phone = phone == null ? "" : phone;
        key = key == null ? UUID.randomUUID().toString() : key;
        if (line.length() > DeskLine.LONGEST || phone.length() > PHONE_LENGTH) {
            throw Refusal.unfit("unfit-entry", "line", "这一行太长。请只写门牌、姓名和份数。");
        }
        if (door != Door.STALL && door != Door.TELEPHONE && door != Door.FORM) {
            throw Refusal.unfit("unfit-entry", "door", "登记方式只能是 STALL、TELEPHONE 或 FORM。");
        }
    }

    /** As the queue knows the request. */
    String requestKey(Staff staff) {
        return RequestKey.of(staff, key);
    }

    @Override
    public String toString() {
        return "DeskAsk[" + door + "]";
    }
}
