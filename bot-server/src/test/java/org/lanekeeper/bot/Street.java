package org.lanekeeper.bot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.DrawingBatch;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.ImportingRoster;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.JoiningRelay;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RunningRelays;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** A street with committees, households and relays, emptied at will. */
@TestComponent
public class Street {
    private static final List<String> TABLES = List.of(
            "call_attempt",
            "call_lease",
            "post_part",
            "delivery",
            "notice",
            "announcement",
            "opt_out",
            "household_tag",
            "tip",
            "tip_schedule",
            "tip_quiet_day",
            "group_progress",
            "group_code",
            "group_chat",
            "voucher",
            "batch",
            "pasted_decision",
            "pasted_form",
            "pasted_row",
            "pasted_copy",
            "pasted_relay",
            "relay_entry",
            "relay",
            "conversation",
            "consent",
            "resident",
            "household",
            "compound",
            "committee_account",
            "committee");

    private final Committees committees;
    private final ImportingRoster importing;
    private final RunningRelays relays;
    private final Entries entries;
    private final DrawingBatch drawing;
    private final JoiningRelay joining;
    private final FindingHousehold finding;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Street(
            Committees committees,
            ImportingRoster importing,
            RunningRelays relays,
            Entries entries,
            DrawingBatch drawing,
            JoiningRelay joining,
            FindingHousehold finding,
            JdbcTemplate jdbc,
            Clock clock) {
        this.committees = committees;
        this.importing = importing;
        this.relays = relays;
        this.entries = entries;
        this.drawing = drawing;
        this.joining = joining;
        this.finding = finding;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void empty() {
        TABLES.forEach(table -> jdbc.update("DELETE FROM " + table));
        // committees are remembered for a while, unless something is written by the same way
        committees.addCompound(0, "-");
        jdbc.update("DELETE FROM compound");
    }

    /** Served by the trial's accounts. */
    public long committee(String name, String phone) {
        committees.insert(name, "测试街道", phone);
        long id = committees.named("测试街道", name).orElseThrow().id();
        committees.serve(id, "MP", Outside.MP);
        committees.serve(id, "MINIAPP", Outside.MA);
        committees.serve(id, "WECOM_APP", Outside.WECOM_APP);
        committees.serve(id, "WECOM_BOT", Outside.WECOM_BOT);
        committees.serve(id, "DINGTALK", Outside.DINGTALK);
        committees.serve(id, "FEISHU", Outside.FEISHU);
        return id;
    }

    /** Compound, building, unit, room, name, mobile. */
    public void household(long committeeId, String... cells) {
        importing.run(committeeId, RosterSheet.write(List.of(List.of(cells))));
    }

    /** In one building, five floors of twenty, every tenth without a mobile. */
    public void households(long committeeId, int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String phone = i % 10 == 9 ? "" : "139" + String.format("%08d", i);
            rows.add(List.of("幸福里小区", String.valueOf(1 + i / 100), "", room(i), "王" + name(i), phone));
        }
        importing.run(committeeId, RosterSheet.write(rows));
    }

    /** Twenty on each of five floors, as houses have them. */
    public static String room(int i) {
        return String.valueOf(100 * (1 + i % 100 / 20) + 1 + i % 20);
    }

    /** Distinct, two characters. */
    public static String name(int i) {
        return new String(new char[] {(char) ('一' + i / 50), (char) ('丁' + 1 + i % 50)});
    }

    public Relay relay(long committeeId, String title, String item, Duration opensIn, Duration closesIn, int cap) {
        Instant now = clock.instant();
        RelayPlan plan = new RelayPlan(title, item, now.plus(opensIn), now.plus(closesIn), null, cap);
        return relays.create(
                committeeId, plan, RelayState.PUBLISHED, UUID.randomUUID().toString(), null);
    }

    /** With a rule of its own. */
    public Relay relay(
            long committeeId, String title, String item, Duration opensIn, Duration closesIn, int cap, OrderRule rule) {
        Instant now = clock.instant();
        RelayPlan plan = new RelayPlan(title, item, now.plus(opensIn), now.plus(closesIn), cap, rule);
        return relays.create(
                committeeId, plan, RelayState.PUBLISHED, UUID.randomUUID().toString(), null);
    }

    /** Somebody of the staff enters a household of the first compound. */
    public JoinOutcome enter(Relay relay, Door door, Address address, String name) {
        Household household =
                ((FindingHousehold.Match.One) finding.find(relay.committeeId(), address, "", name, null)).household();
        return joining.submit(new Join(
                        relay.id(),
                        household,
                        name,
                        null,
                        1,
                        door,
                        null,
                        UUID.randomUUID().toString(),
                        clock.instant()))
                .join();
    }

    /** All open questions grow older by so much. */
    public void letPass(Duration time) {
        jdbc.update("UPDATE conversation SET expires_at = expires_at - INTERVAL ? SECOND", time.toSeconds());
    }

    public Relay openRelay(long committeeId) {
        return relay(committeeId, "口罩预订", "口罩", Duration.ofHours(-1), Duration.ofDays(1), 2);
    }

    public Batch draw(Relay relay, int size) {
        Instant now = clock.instant();
        BatchPlan plan = new BatchPlan(size, "幸福路药房", now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(9)));
        return drawing.draw(relay.committeeId(), relay.id(), plan, null, null).orElseThrow();
    }

    public List<Entry> queue(Relay relay) {
        return entries.page(relay.committeeId(), relay.id(), 0, 10_000);
    }

    public void groupChat(long committeeId, String robot) {
        jdbc.update("INSERT INTO group_chat (committee_id, name, robot) VALUES (?, ?, ?)", committeeId, robot, robot);
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }
}
