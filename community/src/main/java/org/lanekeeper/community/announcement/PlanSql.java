package org.lanekeeper.community.announcement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.GroupKind;

/** The one statement that plans a stretch of households: who gets it by which channel, in which words. */
final class PlanSql {
    /** Platforms on which something can be posted, by a robot or by a person's hand. */
    static final String WRITABLE = "'DINGTALK', 'FEISHU', 'WECOM_CUSTOMER', 'WECHAT_GROUP'";

    /** A group {@code g} that something can be posted to, of one of the kinds that follow. */
    static final String GROUP_OF_KINDS = "g.ended_at IS NULL AND g.trouble IS NULL"
            + " AND (g.robot IS NOT NULL OR g.platform IN (" + WRITABLE + ")) AND FIND_IN_SET(g.kind, ?)";

    /** A group {@code g} for the house of household {@code h}. */
    static final String GROUP_OF_HOUSE = "(g.compound_id IS NULL OR g.compound_id = h.compound_id"
            + " AND (g.buildings = '' OR FIND_IN_SET(h.building, g.buildings)))";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private PlanSql() {}

    /**
     * Households behind {@code after} up to {@code last}.
     *
     * @param templates of which consents may be spent
     */
    static PlanSql of(
            Announcement announcement,
            AnnouncementSettings settings,
            List<String> templates,
            long after,
            long last,
            Instant now) {
        PlanSql plan = new PlanSql();
        Timestamp moment = Timestamp.from(now);
        Audience audience = announcement.audienceOf();
        boolean batch = audience.isBatch();
        String own = announcement.text().placeholders().isEmpty() ? null : "p.own";
        // the words in a select of their own: each is put together once
        plan.add(
                "INSERT INTO delivery (committee_id, notice_id, household_id, number, code, wording, channel, status,"
                        + " via_group, segments, due_at) SELECT p.committee_id, ?, p.id, p.number, p.code, "
                        + (own == null ? "NULL" : own)
                        + ", CASE WHEN p.opted_out THEN NULL ELSE p.channel END,"
                        + " CASE WHEN p.opted_out THEN 'OPTED_OUT' WHEN p.channel IS NULL THEN 'FAILED' ELSE 'PLANNED' END,"
                        + " CASE WHEN p.channel = 'GROUP' AND NOT p.opted_out THEN p.via END,"
                        + " CASE WHEN p.channel = 'SMS' AND NOT p.opted_out THEN ",
                announcement.noticeId());
        String words = own == null ? "?" : own;
        String segments = SmsLength.sql(words, settings.smsFrame());
        plan.add(segments);
        if (own == null) {
            plan.repeat(segments, announcement.wording());
        }
        plan.add(
                " ELSE 0 END, ? FROM (SELECT q.*, " + channel(announcement.channelSet()) + " AS channel FROM ("
                        + "SELECT h.committee_id, h.id, h.phone, "
                        + (batch ? "v.number, v.code" : "NULL AS number, NULL AS code"),
                moment);
        plan.words(announcement.text());
        plan.add(", EXISTS (SELECT 1 FROM opt_out o WHERE o.household_id = h.id) AS opted_out");
        plan.ways(announcement, templates, moment);
        AudienceSql households = AudienceSql.of(announcement.committeeId(), audience);
        plan.add(households.text() + " AND h.id > ? AND h.id <= ?) q) p");
        plan.parameters.addAll(households.parameters());
        plan.parameters.add(after);
        plan.parameters.add(last);
        return plan;
    }

    private static String channel(Set<Channel> allowed) {
        StringBuilder choice = new StringBuilder("CASE");
        when(choice, allowed, Channel.SUBSCRIBE, "q.agreed");
        when(choice, allowed, Channel.ACCOUNT, "q.wrote");
        when(choice, allowed, Channel.TEMPLATE, "q.subscribed");
        when(choice, allowed, Channel.SMS, "q.phone IS NOT NULL");
        when(choice, allowed, Channel.GROUP, "q.via IS NOT NULL");
        when(choice, allowed, Channel.CALL, "TRUE");
        return choice.append(" WHEN FALSE THEN NULL END").toString();
    }

    private static void when(StringBuilder choice, Set<Channel> allowed, Channel channel, String open) {
        if (allowed.contains(channel)) {
            choice.append(" WHEN ")
                    .append(open)
                    .append(" THEN '")
                    .append(channel)
                    .append('\'');
        }
    }

    private void words(AnnouncementText text) {
        if (text.placeholders().isEmpty()) {
            return;
        }
        String filled = "?";
        List<Object> names = new ArrayList<>();
        names.add(text.text());
        for (Placeholder one : text.placeholders()) {
            filled = "REPLACE(" + filled + ", '" + one.written() + "', " + one.column() + ")";
        }
        add(", " + filled + " AS own");
        parameters.addAll(names);
    }

    /** What is open for the household, as far as it may be used at all. */
    private void ways(Announcement announcement, List<String> templates, Timestamp moment) {
        Set<Channel> allowed = announcement.channelSet();
        agreed(allowed.contains(Channel.SUBSCRIBE) ? templates : List.of(), "MINIAPP", "agreed");
        agreed(allowed.contains(Channel.TEMPLATE) ? templates : List.of(), "MP", "subscribed");
        if (allowed.contains(Channel.ACCOUNT)) {
            add(
                    ", EXISTS (SELECT 1 FROM resident r WHERE r.household_id = h.id AND r.platform = 'MP'"
                            + " AND r.window_left > 0 AND r.window_until > ?) AS wrote",
                    moment);
        } else {
            add(", FALSE AS wrote");
        }
        if (allowed.contains(Channel.GROUP) && !announcement.text().isPersonal()) {
            add(
                    ", (SELECT MIN(g.id) FROM group_chat g WHERE g.committee_id = h.committee_id AND " + GROUP_OF_KINDS
                            + " AND g.compound_id IS NOT NULL AND " + GROUP_OF_HOUSE + ") AS via",
                    GroupKind.BUILDING.name());
        } else {
            add(", NULL AS via");
        }
    }

    private void agreed(List<String> templates, String platform, String name) {
        if (templates.isEmpty()) {
            add(", FALSE AS " + name);
            return;
        }
        add(
                ", EXISTS (SELECT 1 FROM resident r JOIN consent c ON c.resident_id = r.id WHERE r.household_id = h.id"
                        + " AND r.platform = ? AND c.remaining > 0 AND c.template_id IN ("
                        + String.join(", ", templates.stream().map(one -> "?").toList()) + ")) AS " + name,
                platform);
        parameters.addAll(templates);
    }

    private void add(String more, Object... values) {
        sql.append(more);
        parameters.addAll(List.of(values));
    }

    /** One value for each place that a fragment without other places has. */
    private void repeat(String fragment, Object value) {
        fragment.chars().filter(it -> it == '?').forEach(it -> parameters.add(value));
    }

    String text() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
