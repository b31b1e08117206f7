package org.lanekeeper.miniapp.pasted;

import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.ReviewReason;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.stereotype.Service;

/** Numbers, masked, as text that is posted back into the group: in parts, since no chat shows a long message whole. */
@Service
public class WritingOfficialList {
    /** In characters: about seventy households, which still reads as one message of a group. */
    private static final int LONGEST = 1500;

    private static final int AT_ONCE = 500;

    private final Entries entries;
    private final Committees committees;
    private final SiteSettings site;

    WritingOfficialList(Entries entries, Committees committees, SiteSettings site) {
        this.entries = entries;
        this.committees = committees;
        this.site = site;
    }

    /**
     * Each part can be posted alone; none where nobody has a number.
     *
     * @param everybody whether also those who came through other doors than the group
     */
    public List<String> parts(Relay relay, boolean everybody) {
        boolean several = committees.compounds(relay.committeeId()).size() > 1;
        List<String> bodies = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (Entry entry : counting(relay, everybody)) {
            String line = line(entry, several);
            if (body.length() + line.length() > LONGEST) {
                bodies.add(body.toString());
                body.setLength(0);
            }
            body.append(line);
        }
        if (!body.isEmpty()) {
            bodies.add(body.toString());
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            String which = bodies.size() == 1 ? "" : "（" + (i + 1) + "/" + bodies.size() + "）";
            parts.add("【" + plain(relay.title()) + "】登记结果" + which + "\n" + bodies.get(i) + "全部名单："
                    + site.link("/b/" + relay.id()));
        }
        return parts;
    }

    private List<Entry> counting(Relay relay, boolean everybody) {
        List<Entry> counting = new ArrayList<>();
        int above = 0;
        List<Entry> page;
        do {
            page = entries.page(relay.committeeId(), relay.id(), above, AT_ONCE);
            for (Entry entry : page) {
                above = entry.number();
                if (entry.status().counts() && (everybody || entry.door() == Door.GROUP)) {
                    counting.add(entry);
                }
            }
        } while (page.size() == AT_ONCE);
        return counting;
    }

    /** Begins with the number, so that no spreadsheet takes it for a formula; what may be no name is not passed on. */
    private static String line(Entry entry, boolean several) {
        String standing =
                entry.status() == EntryStatus.REVIEW ? " 待核对" : entry.isWaiting() && !entry.secured() ? " 候补" : "";
        String name = entry.reviewReason() == ReviewReason.NAME_TO_CHECK ? "" : Masking.name(entry.name());
        return entry.number() + "号 " + (several ? plain(entry.compound()) : "")
                + plain(entry.address().masked()) + " " + plain(name) + standing + "\n";
    }

    /** On one line, without signs that turn or hide what stands around them. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "");
    }
}
