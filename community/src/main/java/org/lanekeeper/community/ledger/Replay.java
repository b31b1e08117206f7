package org.lanekeeper.community.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.ledger.LedgerFault.Kind;
import tools.jackson.databind.JsonNode;

/** Lives through a ledger again and sees whether the queue's promises were kept. */
final class Replay {
    private final List<LedgerFault> faults = new ArrayList<>();
    private final Map<Integer, ReplayedEntry> entries = new HashMap<>();
    private final Map<String, Integer> standing = new HashMap<>();
    private final ReplayedQueue queue = new ReplayedQueue();
    private final ReplayedDraw draw = new ReplayedDraw();
    private final ReplayedOverflow overflow = new ReplayedOverflow();
    private int lastNumber;
    private int openBatch;
    private LedgerLine now;

    void play(LedgerLine line, JsonNode fields) {
        String kind = fields.path("kind").asString("");
        int batch = fields.path("batch").asInt(0);
        if (openBatch != 0 && (!kind.equals("called") || batch != openBatch)) {
            closeBatch();
        }
        LedgerLine before = now;
        now = line;
        if (!kind.equals("moved")) {
            overflow.end(this::report);
        }
        if (kind.equals("rule") != (line.seq() == 1)) {
            report(Kind.RULE, line.seq() == 1 ? "第 1 条不是规则" : "规则只能写在第 1 条");
        }
        switch (kind) {
            case "rule" -> rule(fields);
            case "quota" -> quota(fields);
            case "accepted" -> accept(fields);
            case "drawn" -> {
                draw.draw(fields, before == null ? "" : before.hash(), entries.values(), queue, this::report);
                overflow.share(entries.values(), queue, draw.isDue());
            }
            case "moved" -> numbers(fields).forEach(number -> move(number, fields));
            case "called" -> call(numbers(fields), batch);
            case "withdrawn", "voided", "lapsed" -> numbers(fields).forEach(this::leave);
            case "restored" -> numbers(fields).forEach(number -> restore(number, fields));
            case "reinstated" -> numbers(fields).forEach(number -> reinstate(number, batch));
            case "approved", "corrected", "transferred", "yielded", "resized" ->
                numbers(fields).forEach(number -> amend(number, kind, fields));
            default -> {}
        }
    }

    /** What is wrong, after the last line. */
    List<LedgerFault> faults() {
        overflow.end(this::report);
        closeBatch();
        return faults;
    }

    private void closeBatch() {
        queue.closeBatch(this::report);
        openBatch = 0;
    }

    private void rule(JsonNode fields) {
        draw.promise(fields.path("commitment").asString(""));
        if (fields.path("measure").asString("").equals("UNITS")) {
            queue.countUnits();
        }
        if (fields.path("quota").isIntegralNumber()) {
            queue.quota("", fields.path("quota").asLong());
        }
        fields.path("cells")
                .properties()
                .forEach(cell -> queue.quota(cell.getKey(), cell.getValue().asLong(Long.MAX_VALUE)));
    }

    private void quota(JsonNode fields) {
        String cell = fields.path("cell").asString("");
        queue.quota(cell, fields.path("quota").asLong(Long.MAX_VALUE));
        if (cell.equals(ReplayedQueue.RESERVED)) {
            overflow.share(entries.values(), queue, draw.isDue());
        }
    }

    private void accept(JsonNode fields) {
        int number = fields.path("number").asInt(0);
        if (number != lastNumber + 1) {
            report(Kind.NUMBER, "第 " + lastNumber + " 号后面应该是第 " + (lastNumber + 1) + " 号，账上却是第 " + number + " 号");
        }
        lastNumber = number;
        ReplayedEntry entry = new ReplayedEntry(
                number,
                fields.path("quantity").asInt(1),
                fields.path("household").asString(""),
                fields.path("cell").asString(""),
                fields.path("effective").asString(""));
        entry.inReview = fields.has("ground");
        entry.rank = draw.rankOfLatecomers();
        entries.put(number, entry);
        settle(entry);
        queue.change(entry, it -> {});
    }

    /** The household stands with this entry and no other. */
    private void settle(ReplayedEntry entry) {
        Integer other = standing.put(entry.household, entry.number);
        if (other != null && other != entry.number) {
            report(Kind.HOUSEHOLD, "同一户有两个号：第 " + other + " 号和第 " + entry.number + " 号");
        }
    }

    private void call(List<Integer> numbers, int batch) {
        openBatch = batch;
        if (draw.isDue()) {
            report(Kind.DRAW, "还没有摇号就叫了第 " + batch + " 批");
        }
        numbers.forEach(number -> call(number, batch));
    }

    private void call(int number, int batch) {
        ReplayedEntry entry = known(number);
        if (entry == null) {
            return;
        }
        if (!entry.standing) {
            report(Kind.CALLED, "第 " + number + " 号已经不在队里，却被叫到");
        } else if (entry.batch > 0) {
            report(Kind.CALLED, "第 " + number + " 号叫了两次：第 " + entry.batch + " 批和第 " + batch + " 批");
        }
        queue.call(entry, batch);
    }

    private void leave(int number) {
        ReplayedEntry entry = known(number);
        if (entry == null) {
            return;
        }
        if (!entry.standing) {
            report(Kind.HOUSEHOLD, "第 " + number + " 号早就不在队里，却又离队一次");
        }
        standing.remove(entry.household, number);
        queue.change(entry, it -> it.standing = false);
    }

    private void restore(int number, JsonNode fields) {
        ReplayedEntry entry = known(number);
        if (entry == null) {
            return;
        }
        if (entry.standing) {
            report(Kind.HOUSEHOLD, "第 " + number + " 号一直在队里，却被恢复一次");
        }
        queue.change(entry, it -> {
            it.standing = true;
            it.inReview = false;
            it.batch = 0;
            take(it, fields);
        });
        settle(entry);
        if (entry.cell.equals(ReplayedQueue.RESERVED)) {
            overflow.share(entries.values(), queue, draw.isDue());
        }
    }

    private void reinstate(int number, int batch) {
        ReplayedEntry entry = known(number);
        if (entry == null) {
            return;
        }
        if (entry.standing || entry.batch == 0 || entry.batch != batch) {
            report(Kind.CALLED, "第 " + number + " 号没有让出第 " + batch + " 批叫到的位置，账上却说还给它了");
            return;
        }
        queue.reinstate(entry, this::report);
        settle(entry);
        if (entry.cell.equals(ReplayedQueue.RESERVED)) {
            overflow.share(entries.values(), queue, draw.isDue());
        }
    }

    private void move(int number, JsonNode fields) {
        ReplayedEntry entry = known(number);
        if (entry == null) {
            return;
        }
        overflow.move(number, this::report);
        queue.change(entry, it -> take(it, fields));
    }

    private void amend(int number, String kind, JsonNode fields) {
        ReplayedEntry entry = known(number);
        if (entry == null) {
            return;
        }
        if (entry.standing) {
            standing.remove(entry.household, number);
        }
        queue.change(entry, it -> {
            it.inReview &= !kind.equals("approved") && !kind.equals("corrected");
            if (kind.equals("yielded")) {
                it.rank = draw.rankOfLatecomers();
            }
            take(it, fields);
        });
        if (entry.standing) {
            settle(entry);
        }
    }

    private static void take(ReplayedEntry entry, JsonNode fields) {
        entry.household = fields.path("household").asString(entry.household);
        entry.cell = fields.path("to").asString(fields.path("cell").asString(entry.cell));
        entry.effective = fields.path("effective").asString(entry.effective);
        entry.quantity = fields.path("quantity").asInt(entry.quantity);
    }

    private ReplayedEntry known(int number) {
        ReplayedEntry entry = entries.get(number);
        if (entry == null) {
            report(Kind.NUMBER, "账上说到第 " + number + " 号，可是还没有人拿到这个号");
        }
        return entry;
    }

    private static List<Integer> numbers(JsonNode fields) {
        List<Integer> numbers = new ArrayList<>();
        if (fields.has("number")) {
            numbers.add(fields.path("number").asInt(0));
        }
        fields.path("numbers").forEach(number -> numbers.add(number.asInt(0)));
        return numbers;
    }

    private void report(Kind kind, String what) {
        faults.add(new LedgerFault(kind, now.seq(), now.line(), what));
    }
}
