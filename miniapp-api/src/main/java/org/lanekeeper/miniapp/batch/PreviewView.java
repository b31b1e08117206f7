package org.lanekeeper.miniapp.batch;

import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.batch.BatchPreview;
import org.lanekeeper.community.batch.Slot;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.miniapp.relay.EntryView;

/**
 * Exactly whom a plan would call now.
 *
 * @param units of these
 * @param leftOver units that came and go to nobody
 * @param stoppedBy number of the first that did not fit, null if units did not end it
 * @param byHand households to whom it is carried
 * @param fingerprint to be sent with the call, so that nobody else is called
 */
record PreviewView(
        int size,
        int units,
        int leftOver,
        Integer stoppedBy,
        int byHand,
        Instant pickupFrom,
        Instant pickupUntil,
        String fingerprint,
        List<Line> lines) {

    /**
     * @param from of its own slot, null without; so is the end
     */
    record Line(EntryView entry, boolean byHand, Instant from, Instant until) {}

    static PreviewView of(BatchPreview preview) {
        return new PreviewView(
                preview.size(),
                preview.units(),
                preview.leftOver(),
                preview.stoppedBy() == null ? null : preview.stoppedBy().number(),
                preview.byHand().size(),
                preview.pickupFrom(),
                preview.pickupUntil(),
                preview.fingerprint(),
                preview.entries().stream().map(entry -> line(preview, entry)).toList());
    }

    private static Line line(BatchPreview preview, Entry entry) {
        Slot slot = preview.slots().get(entry.number());
        return new Line(
                EntryView.masked(entry),
                preview.byHand().contains(entry.number()),
                slot == null ? null : slot.from(),
                slot == null ? null : slot.until());
    }
}
