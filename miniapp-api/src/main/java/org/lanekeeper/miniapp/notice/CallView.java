package org.lanekeeper.miniapp.notice;

import java.time.Instant;
import org.lanekeeper.community.notice.Call;
import org.lanekeeper.community.notice.CallOutcome;
import org.lanekeeper.community.privacy.Masking;

/**
 * One household to be told, as the call list shows it.
 *
 * @param name masked
 * @param phone masked, empty where there is no mobile and somebody has to go there
 * @param wording what to say of the entry, null for a call to buy; then place and times are null
 * @param tries so far
 * @param lastOutcome of the last try, null before the first
 * @param dueAt not to be called before
 */
record CallView(
        long deliveryId,
        String title,
        int batch,
        int number,
        String compound,
        String address,
        String name,
        String phone,
        String item,
        String wording,
        String place,
        Instant pickupFrom,
        Instant pickupUntil,
        int tries,
        CallOutcome lastOutcome,
        Instant dueAt) {

    static CallView masked(Call call) {
        return new CallView(
                call.deliveryId(),
                call.title(),
                call.batch(),
                call.number(),
                call.compound(),
                call.address().display(),
                Masking.name(call.name()),
                Masking.phone(call.phone()),
                call.item(),
                call.wording() == null ? null : call.sketch(Masking.name(call.name())),
                call.place(),
                call.pickupFrom(),
                call.pickupUntil(),
                call.tries(),
                call.lastOutcome(),
                call.dueAt());
    }
}
