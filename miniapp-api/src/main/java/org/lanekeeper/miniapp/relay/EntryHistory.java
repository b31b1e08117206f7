package org.lanekeeper.miniapp.relay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanekeeper.community.ledger.LedgerBlocks;
import org.lanekeeper.community.ledger.LedgerKey;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.community.staff.StaffAccounts;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that happened to one entry: the ledger says what and when, the operation log who and why in their own words. A
 * deed of staff stands in both or in neither, so that the newest of the one belongs to the newest of the other.
 */
@Component
public class EntryHistory {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 500;
    private static final Map<Operation, String> KINDS = Map.ofEntries(
            Map.entry(Operation.ENTRY_STALL, "accepted"),
            Map.entry(Operation.ENTRY_TELEPHONE, "accepted"),
            Map.entry(Operation.ENTRY_PAPER, "accepted"),
            Map.entry(Operation.ENTRY_GROUP, "accepted"),
            Map.entry(Operation.ENTRY_PHOTO, "accepted"),
            Map.entry(Operation.ENTRY_APPROVE, "approved"),
            Map.entry(Operation.ENTRY_VOID, "voided"),
            Map.entry(Operation.ENTRY_RESTORE, "restored"),
            Map.entry(Operation.ENTRY_CORRECT, "corrected"),
            Map.entry(Operation.ENTRY_TRANSFER, "transferred"),
            Map.entry(Operation.ENTRY_YIELD, "yielded"),
            Map.entry(Operation.VOUCHER_DECLINE, "lapsed"),
            Map.entry(Operation.VOUCHER_PASS_OVER, "lapsed"),
            Map.entry(Operation.VOUCHER_RETURN, "lapsed"),
            Map.entry(Operation.VOUCHER_UNDO_DECLINE, "reinstated"),
            Map.entry(Operation.VOUCHER_UNDO_PASS_OVER, "reinstated"),
            Map.entry(Operation.VOUCHER_UNDO_RETURN, "reinstated"));

    private final LedgerBlocks blocks;
    private final LedgerKey key;
    private final OperationLog log;
    private final StaffAccounts accounts;

    EntryHistory(LedgerBlocks blocks, LedgerKey key, OperationLog log, StaffAccounts accounts) {
        this.accounts = accounts;
        this.blocks = blocks;
        this.key = key;
        this.log = log;
    }

    /**
     * One thing that happened.
     *
     * @param seq of the ledger's line; null for what changed nothing and so stands in the log only
     * @param who a member of staff, or that it was none
     * @param why empty where there is nothing to say
     * @param matches whether the words are those that the ledger's digest was made of
     */
    public record Line(Long seq, Instant at, String who, String what, String why, boolean matches) {}

    /** Oldest first. */
    public List<Line> of(Entry entry) {
        Map<String, Deque<OperationLog.Operation>> deeds = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (OperationLog.Operation one :
                log.about(entry.committeeId(), Subject.entry(entry.relayId(), entry.number()), MOST)) {
            Optional<Operation> operation = Operation.named(one.operation());
            String kind = operation.map(KINDS::get).orElse(null);
            if (kind != null) {
                deeds.computeIfAbsent(kind, key -> new ArrayDeque<>()).add(one);
            } else {
                String what = operation.map(Operation::label).orElse(one.operation());
                lines.add(new Line(null, one.loggedAt(), one.staff(), what, one.reason(), true));
            }
        }
        List<JsonNode> records = records(entry);
        Map<String, String> people = people(entry.committeeId());
        // newest first, as the log is
        for (int i = records.size() - 1; i >= 0; i--) {
            JsonNode record = records.get(i);
            Deque<OperationLog.Operation> logged = deeds.get(record.path("kind").asString(""));
            boolean byStaff = record.has("by");
            lines.add(line(entry, record, byStaff && logged != null ? logged.poll() : null, people));
        }
        Collections.reverse(lines);
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    /**
     * Names by what the ledger calls them. Earlier versions wrote the log after the number was given: where a server died in
     * between, or a whole sheet had one line, the ledger alone says who typed the entry in.
     */
    private Map<String, String> people(long committeeId) {
        return accounts.all(committeeId, MOST).stream()
                .collect(Collectors.toMap(
                        one -> key.staff(one.role(), one.id()), StaffAccount::displayName, (one, same) -> one));
    }

    private List<JsonNode> records(Entry entry) {
        String mark = "\"number\":" + entry.number() + ",";
        return blocks.mentioning(entry.committeeId(), entry.relayId(), "%" + mark + "%").stream()
                .flatMap(block -> block.records().lines())
                .filter(line -> line.contains(mark) || line.contains("\"numbers\":"))
                .map(JSON::readTree)
                .filter(record -> isAbout(record, entry.number()))
                .toList();
    }

    private static boolean isAbout(JsonNode record, int number) {
        return record.path("number").asInt(0) == number
                || record.path("numbers").valueStream().anyMatch(one -> one.asInt(0) == number);
    }

    private Line line(Entry entry, JsonNode record, OperationLog.Operation logged, Map<String, String> people) {
        String why = logged != null && !logged.reason().isEmpty() ? logged.reason() : LedgerWords.ground(record);
        String note = record.path("note").asString("");
        boolean matches = note.isEmpty()
                || logged != null
                        && key.note(entry.relayId(), EntryReason.noteOf(why)).equals(note);
        return new Line(
                record.path("seq").asLong(0),
                OffsetDateTime.parse(record.path("at").asString("")).toInstant(),
                logged != null
                        ? logged.staff()
                        : people.getOrDefault(record.path("by").asString(""), LedgerWords.who(record)),
                LedgerWords.what(record),
                why,
                matches);
    }
}
