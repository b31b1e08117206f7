package org.lanekeeper.miniapp.relay;

import java.util.List;
import java.util.Map;
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
        tell(done.after(), done.after().householdId(), yours(done.after()) + "的登记已恢复，号码和位置都不变，轮到时会通知您。");
    }

    void corrected(EntryChange.Done done) {
        Entry after = done.after();
        tell(after, after.householdId(), yours(after) + "的门牌已改为" + door(after) + "，号码和位置都不变。" + ask(after));
    }

    /** Both households. */
    void transferred(EntryChange.Done done) {
        Entry before = done.before();
        Entry after = done.after();
        tell(
                before,
                before.householdId(),
                "「" + title(before) + "」第 " + before.number() + " 号已从" + door(before) + "转到新的住处，原因：搬家。" + ask(before));
        tell(
                after,
                after.householdId(),
                "「" + title(after) + "」第 " + after.number() + " 号已转到您家（" + door(after) + "），号码和位置都不变，轮到时会通知您。");
    }

    /** What staff did in the household's name; who yields by themselves get their answer at once. */
    void yielded(EntryChange.Done done) {
        Entry after = done.after();
        tell(
                after,
                after.householdId(),
                yours(after) + "已让号，请别人先领。号码不变，排到后面" + (after.secured() ? "" : "候补") + "，轮到时会通知您。" + ask(after));
    }

    /** Others, whom what was done to an entry put behind the end of the quota. */
    void pushedOut(EntryChange.Done done) {
        Entry by = done.after();
        notices.aboutEntries(
                by.committeeId(),
                by.relayId(),
                done.pushedOut(),
                "「" + title(by) + "」前面有一户的登记恢复或改了楼，您家现在排到候补。号码不变，名额有空出来就按次序轮到。" + ask(by));
    }

    /**
     * What a change of the quota did to those who wait.
     *
     * @param secured who came within or fell beyond it, by number
     */
    void quotaChanged(Relay relay, Map<Integer, Boolean> secured) {
        String changed = "「" + relay.title() + "」的名额有调整，您家";
        notices.aboutEntries(
                relay.committeeId(),
                relay.id(),
                numbers(secured, false),
                changed + "现在排到候补。号码不变，名额有空出来就按次序轮到。" + ask(relay.committeeId()));
        notices.aboutEntries(
                relay.committeeId(), relay.id(), numbers(secured, true), changed + "从候补排进了名额。号码不变，轮到时会通知您。");
    }

    private static List<Integer> numbers(Map<Integer, Boolean> secured, boolean within) {
        return secured.entrySet().stream()
                .filter(one -> one.getValue() == within)
                .map(Map.Entry::getKey)
                .toList();
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
