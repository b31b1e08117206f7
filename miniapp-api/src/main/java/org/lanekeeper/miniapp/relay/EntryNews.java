package org.lanekeeper.miniapp.relay;

import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.notice.PostingNotice;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryChange;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.springframework.stereotype.Component;

/**
 * Tells households what staff did to their entry, in the transaction that does it. The note of the staff is not passed
 * on: it may name other people.
 */
@Component
class EntryNews {
    private final PostingNotice notices;
    private final Relays relays;
    private final Committees committees;

    EntryNews(PostingNotice notices, Relays relays, Committees committees) {
        this.notices = notices;
        this.relays = relays;
        this.committees = committees;
    }

    void approved(Entry entry) {
        tell(entry, entry.householdId(), yours(entry) + "核对好了，号码不变，轮到时会通知您。");
    }

    void struckOut(Entry entry, Ground ground) {
        tell(entry, entry.householdId(), yours(entry) + "的登记已作废，原因：" + ground.label() + "。" + ask(entry));
    }

    void restored(EntryChange.Done done) {
        Entry after = done.after();
        tell(
                after,
                after.householdId(),
                yours(after) + "的登记已恢复，号码和位置都不变，" + (isBeyond(after) ? "现在排在候补，" : "") + "轮到时会通知您。");
    }

    void corrected(EntryChange.Done done) {
        Entry after = done.after();
        tell(
                after,
                after.householdId(),
                yours(after) + "的门牌已改为" + door(after) + "，号码和位置都不变。" + moved(done) + ask(after));
    }

    /** Both households. */
    void transferred(EntryChange.Done done, Ground ground) {
        Entry before = done.before();
        Entry after = done.after();
        tell(
                before,
                before.householdId(),
                "「" + title(before) + "」第 " + before.number() + " 号已转到别的门牌，不再算您家（" + door(before) + "）的，原因："
                        + ground.label() + "。" + ask(before));
        tell(
                after,
                after.householdId(),
                "「" + title(after) + "」第 " + after.number() + " 号已转到您家（" + door(after) + "），号码和位置都不变。" + moved(done)
                        + "轮到时会通知您。");
    }

    /** What staff did in the household's name; who yields by themselves get their answer at once. */
    void yielded(EntryChange.Done done) {
        Entry after = done.after();
        tell(
                after,
                after.householdId(),
                yours(after) + "已让号，请别人先领。号码不变，排到后面" + (after.secured() ? "" : "候补") + "，轮到时会通知您。" + ask(after));
    }

    /** Another building has another share of the quota. */
    private String moved(EntryChange.Done done) {
        if (done.before().secured() && isBeyond(done.after())) {
            return "那边的名额已经满了，现在排在候补，名额有空出来就按次序轮到。";
        }
        return isBeyond(done.before()) && done.after().secured() ? "从候补排进了名额。" : "";
    }

    private boolean isBeyond(Entry entry) {
        return !entry.secured()
                && relays.find(entry.committeeId(), entry.relayId())
                        .filter(relay -> !relay.awaitsDraw())
                        .isPresent();
    }

    private void tell(Entry entry, long householdId, String wording) {
        notices.aboutEntry(entry.committeeId(), entry.relayId(), entry.number(), householdId, wording);
    }

    private String yours(Entry entry) {
        return "您家「" + title(entry) + "」第 " + entry.number() + " 号";
    }

    private static String door(Entry entry) {
        return entry.compound() + entry.address().display();
    }

    private String title(Entry entry) {
        return relays.find(entry.committeeId(), entry.relayId())
                .map(Relay::title)
                .orElse("");
    }

    private String ask(Entry entry) {
        return ask(entry.committeeId());
    }

    private String ask(long committeeId) {
        String phone = committees.find(committeeId).map(Committee::phone).orElse("");
        return phone.isBlank() ? "有疑问请联系居委会。" : "有疑问请打居委会电话 " + phone + "。";
    }
}
