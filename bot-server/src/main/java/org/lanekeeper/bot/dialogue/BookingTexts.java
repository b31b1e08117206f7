package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.ledger.Receipt;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RuleSentence;

/** What residents read while they sign up, and what comes of it. */
final class BookingTexts {
    private static final String HOW_ON = "查进度，发「排到几号了」；不要了，发「退出接龙」。";

    private BookingTexts() {}

    static String whichRelay(List<Relay> relays) {
        return "现在有几个接龙，您要登记哪一个？请回复数字：\n"
                + Choice.list(relays.stream().map(Texts::titled).toList());
    }

    /** The address, or what is missing of it. */
    static String where(Draft draft) {
        Wish wish = draft.wish();
        String whose = wish.behalf() ? "那一家" : "您家";
        if (!wish.building().isEmpty()) {
            return wish.building() + "几室？请回复房号，例如：502";
        }
        return draft.asked() == Slot.ADDRESS
                ? "没看懂门牌。请写楼号-房号，例如 3-502（3号楼502室），有单元的写 3-2-502。"
                : "请问" + whose + "的门牌是几号楼几室？请写楼号-房号，例如 3-502（3号楼502室）。\n也可以一次写全：" + Texts.EXAMPLE;
    }

    static String whichName(Wish wish) {
        return (wish.behalf() ? "请问那一家登记人的姓名是什么？" : "请问登记人姓名是什么？") + "直接回复姓名，例如：张三";
    }

    /** Only doors: whose they are is nobody's business. */
    static String whichDoor(Address written, List<Household> near) {
        String building = Address.buildingDisplay(written.building());
        if (near.size() == 1) {
            Household one = near.get(0);
            String missing =
                    one.building().equals(written.building()) && one.unit().equals(written.unit())
                            ? building + "没有 " + written.room() + "，是 " + one.room() + " 吗？"
                            : "没有" + written.display() + "，是" + one.address().display() + "吗？";
            return missing + "请回复数字：\n" + Choice.list(List.of("是，" + one.display(), "不是，就是" + written.display()));
        }
        List<String> doors =
                new java.util.ArrayList<>(near.stream().map(Household::display).toList());
        doors.add("都不是，就是" + written.display());
        return "没有" + written.display() + "，您是不是要写下面的门牌？请回复数字：\n" + Choice.list(doors);
    }

    /** 30502 may be 30-502 or 3-502. */
    static String whichOfRunTogether(List<Household> near) {
        List<String> doors = near.stream().map(one -> "是，" + one.display()).collect(Collectors.toList());
        doors.add(near.size() == 1 ? "不是" : "都不是");
        return "您写的门牌，是" + (near.size() == 1 ? "这一户" : "下面哪一户") + "吗？请回复数字：\n" + Choice.list(doors);
    }

    static String whichHousehold(List<Household> households) {
        return "这个门牌有几户，您家是哪一户？请回复数字：\n"
                + Choice.list(households.stream().map(Household::display).toList());
    }

    static String whichCompound(List<String> compounds) {
        return "您家在哪个小区？请回复数字：\n" + Choice.list(compounds);
    }

    static String howMany(Relay relay, Household household) {
        return household.display() + " 要几份" + relay.item() + "？每户最多 " + relay.unitCap() + " 份。\n请回复份数，例如：1。不登记，不用理会。";
    }

    static String left() {
        return "好的，这次没有登记。要登记的时候再发一次就行。";
    }

    /** Behind the answer to something else. */
    static String reminder(Slot asked) {
        String missing = switch (asked) {
            case RELAY -> "请回复数字，选一个接龙";
            case ADDRESS -> "请回复门牌，例如 3-502";
            case ROOM -> "请回复房号，例如 502";
            case DOOR, HOUSEHOLD -> "请回复数字，选一个门牌";
            case COMPOUND -> "请回复数字，选一个小区";
            case NAME -> "请回复登记人的姓名";
            case QUANTITY -> "请回复要几份";
        };
        return "刚才的登记还没完：" + missing + "；不登记了，发「算了」。";
    }

    /** Behind the answer to something else, when a question of that has taken the place of this one. */
    static String dropped(Wish wish) {
        // what is no name in Chinese may be anything
        String name = wish.name().matches("[\\p{IsHan}·]*") ? wish.name() : "";
        String door = wish.address() == null ? wish.building() : wish.address().key();
        String begun = Stream.of(
                        wish.behalf() ? "帮" + (name.isEmpty() ? "家人" : name) + "报名" : "接龙",
                        door,
                        wish.behalf() ? "" : name,
                        wish.quantity() > 0 ? wish.quantity() + "份" : "",
                        wish.phone() == null ? "" : wish.phone())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return "刚才没登记完的先放下了，没有登记。要接着登记，请发：\n" + (wish.isNothing() ? Texts.EXAMPLE : begun);
    }

    static String accepted(Relay relay, Join join, JoinOutcome.Accepted accepted, String board) {
        return "登记好了，%s是第 %d 号。\n%s%s轮到时会通知%s去领，请等通知。\n规则：%s\n%s"
                .formatted(
                        join.onBehalf() ? "这一户" : "您",
                        accepted.number(),
                        what(relay, join, accepted),
                        accepted.beyondQuota() ? "名额已经排满，先排候补，有空出来就按号轮到。\n" : "",
                        join.onBehalf() ? "这一户" : "您",
                        RuleSentence.of(relay),
                        proof(accepted, board));
    }

    static String inReview(Relay relay, Join join, JoinOutcome.Accepted accepted, String board) {
        String reason = switch (accepted.review()) {
            case NOT_ON_ROSTER -> "名册里没有这个门牌";
            case NAME_DIFFERS -> "姓名和名册上的不一样";
            case NAME_TO_CHECK -> "姓名要请工作人员看一下";
        };
        return "收到了，%s是第 %d 号。\n%s%s，居委会核对后通知%s去领，%s号码保留。\n%s"
                .formatted(
                        join.onBehalf() ? "这一户" : "您",
                        accepted.number(),
                        what(relay, join, accepted),
                        reason,
                        join.onBehalf() ? "这一户" : "您",
                        join.onBehalf() ? "" : "您的",
                        proof(accepted, board));
    }

    private static String what(Relay relay, Join join, JoinOutcome.Accepted accepted) {
        String got = "%s %d 份，%s。\n"
                .formatted(relay.item(), accepted.quantity(), join.household().display());
        return join.quantity() > accepted.quantity()
                ? got + "每户最多 %d 份，已按 %d 份登记。\n".formatted(relay.unitCap(), accepted.quantity())
                : got;
    }

    private static String proof(JoinOutcome.Accepted accepted, String board) {
        return "回执码：%s（请留着，可以查账本）\n看排队：%s\n%s".formatted(Receipt.display(accepted.receipt()), board, HOW_ON);
    }

    /** Of a pasted list. */
    static String others(Draft draft) {
        return draft.others() > 0 && draft.copyId() != null ? "\n名单里其余 " + draft.others() + " 户，已转给居委会核对。" : "";
    }

    /** Behind the answer to a sign-up for a household that is not known as the person's own. */
    static String guessedForOthers(Join join) {
        return "\n算您帮这一户登记的。您自己就住这里的话，请发：我家 " + join.household().address().key() + " " + join.name();
    }

    static String movedHome(Household household) {
        return "\n记下了，您家是" + household.display() + "。";
    }

    static String alreadyIn(JoinOutcome.AlreadyIn already) {
        return already.inWords() + "\n不用再登记，轮到时会通知" + (already.onBehalf() && already.bySamePerson() ? "这一户" : "您家")
                + "去领。";
    }

    static String notEligible(Relay relay) {
        return Texts.titled(relay) + "这次不发您这幢楼，等下一次通知。\n规则：" + RuleSentence.of(relay);
    }

    static String full(Relay relay) {
        return Texts.titled(relay) + "名额已经排满，这次不再登记。下一次会在这里通知，请留意。";
    }

    static String tooManyOnBehalf(int cap) {
        return "一个人最多登记 %d 户，您已经登记满了。请这一户自己登记，或打电话给居委会。".formatted(cap);
    }
}
