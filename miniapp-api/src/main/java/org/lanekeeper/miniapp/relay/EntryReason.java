package org.lanekeeper.miniapp.relay;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.problem.Refusal;

/**
 * Why staff do something to an entry, a quota, a batch or the term of a relay.
 *
 * @param note in their own words, empty for none; stands in the operation log, never in the public ledger
 */
public record EntryReason(Ground ground, String note) {
    private static final int NOTE_LENGTH = 200;

    /** What staff may do, and the grounds there are for it; the first is the usual one. */
    public enum Deed {
        VOID(Ground.DUPLICATE, Ground.NOT_ELIGIBLE, Ground.MOVED_HOUSE, Ground.HOUSEHOLD, Ground.OTHER),
        RESTORE(Ground.MISTAKE, Ground.VERIFIED, Ground.OTHER),
        CORRECT(Ground.WRONG_ROOM, Ground.MISTAKE, Ground.OTHER),
        TRANSFER(Ground.MOVED_HOUSE, Ground.OTHER),
        YIELD(Ground.YIELDED, Ground.HOUSEHOLD, Ground.OTHER),
        CLOSE(Ground.SCHEDULE, Ground.USED_UP, Ground.MISTAKE, Ground.OTHER),
        REOPEN(Ground.SCHEDULE, Ground.GOODS_ARRIVED, Ground.MISTAKE, Ground.OTHER),
        DRAW(Ground.SCHEDULE, Ground.OTHER),
        EXTEND(Ground.SCHEDULE, Ground.MISTAKE, Ground.OTHER),
        COLLECT(Ground.SCHEDULE, Ground.OTHER),
        DECLINE(Ground.DECLINED, Ground.OTHER),
        PASS_OVER(Ground.UNCLAIMED, Ground.OTHER),
        RETURN(Ground.RETURNED, Ground.OTHER),
        UNDO(Ground.MISTAKE, Ground.OTHER),
        UNDO_DECLINE(Ground.MISTAKE, Ground.HOUSEHOLD, Ground.OTHER),
        UNDO_PASS_OVER(Ground.MISTAKE, Ground.HOUSEHOLD, Ground.OTHER),
        UNDO_RETURN(Ground.MISTAKE, Ground.OTHER),
        RESCHEDULE(Ground.SCHEDULE, Ground.MISTAKE, Ground.OTHER),
        QUOTA(Ground.GOODS_ARRIVED, Ground.SCHEDULE, Ground.MISTAKE, Ground.OTHER);

        private final List<Ground> grounds;

        Deed(Ground... grounds) {
            this.grounds = List.of(grounds);
        }

        public List<Ground> grounds() {
            return grounds;
        }

        /** By the names of the deeds. */
        public static Map<String, List<Ground>> allGrounds() {
            return Stream.of(values()).collect(Collectors.toMap(Deed::name, Deed::grounds));
        }
    }

    /**
     * What was sent, read and checked.
     *
     * @param ground null for none: then the note alone is the reason, or else the usual ground of the deed. To strike an
     *     entry out, one of both must be given
     */
    public static EntryReason read(Deed deed, Ground ground, String note) {
        String words = note == null ? "" : note.strip();
        Ground usual = words.isEmpty() && deed != Deed.VOID ? deed.grounds.get(0) : Ground.OTHER;
        Ground given = ground == null ? usual : ground;
        if (!deed.grounds.contains(given)) {
            throw Refusal.unfit("unfit-reason", "ground", "请选一个原因。");
        }
        if (words.length() > NOTE_LENGTH || given == Ground.OTHER && words.isEmpty()) {
            throw Refusal.unfit("unfit-reason", "reason", "请写原因，最多 " + NOTE_LENGTH + " 个字。居民会来问。");
        }
        return new EntryReason(given, words);
    }

    /**
     * @param ground as a form has it; an unknown one is none
     */
    public static EntryReason typed(Deed deed, String ground, String note) {
        Ground chosen = Stream.of(Ground.values())
                .filter(it -> it.name().equals(ground))
                .findFirst()
                .orElse(null);
        return read(deed, chosen, note);
    }

    public Cause by(Staff staff) {
        return new Cause(staff, ground, note);
    }

    /** As the operation log has it. */
    public String inWords() {
        return note.isEmpty() ? ground.label() : ground.label() + "：" + note;
    }

    /** The note alone, out of what {@link #inWords} made. */
    static String noteOf(String words) {
        int colon = words.indexOf('：');
        return colon < 0 ? "" : words.substring(colon + 1);
    }
}
