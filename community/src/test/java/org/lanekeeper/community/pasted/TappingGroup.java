package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A group in which people tap a relay, some at the same moment: whoever taps adds a row to the copy on his own telephone
 * and sends the whole list. What really happened is known here, and only the copies are told.
 */
final class TappingGroup {
    private static final String FAMILIES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许";
    private static final String GIVEN = "小大建国梅丽强军秀英华明兰桂玉文志红海春云飞雪松";

    private final Random random;
    private final List<Copy> copies = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    /**
     * A copy as it was sent.
     *
     * @param removed rows that were taken back on the way to it
     * @param ancestors all rows that ever stood in it or in those it came from
     */
    record Copy(int number, List<Written> rows, Set<Integer> removed, Set<Integer> ancestors) {
        PastedRelay pasted() {
            StringBuilder text = new StringBuilder("#接龙\n口罩预订\n\n");
            for (int i = 0; i < rows.size(); i++) {
                text.append(i + 1).append(". ").append(rows.get(i).text()).append('\n');
            }
            return RelayTextReader.read(text.toString()).orElseThrow();
        }

        boolean has(int member) {
            return rows.stream().anyMatch(row -> row.member() == member);
        }

        String text(int member) {
            return rows.stream()
                    .filter(row -> row.member() == member)
                    .findFirst()
                    .orElseThrow()
                    .text();
        }
    }

    /** A row in a copy. */
    record Written(int member, String text) {}

    private static final class Member {
        private String name;
        private String door;
        private int quantity;
        private String phone = "";

        String text() {
            return name + " " + door + " " + quantity + "包" + phone;
        }
    }

    TappingGroup(Random random, int taps, double together) {
        this.random = random;
        copies.add(new Copy(0, List.of(new Written(member(), members.get(0).text())), Set.of(), Set.of(0)));
        while (copies.size() < taps) {
            boolean late = copies.size() > 1 && random.nextDouble() < together;
            tap(copies.get(copies.size() - (late ? 2 : 1)));
        }
    }

    List<Copy> copies() {
        return copies;
    }

    private int member() {
        Member member = new Member();
        member.name = "" + FAMILIES.charAt(random.nextInt(FAMILIES.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length())) + GIVEN.charAt(random.nextInt(GIVEN.length()));
        do {
            member.door = 1 + random.nextInt(20) + "-" + (1 + random.nextInt(18) * 100 + random.nextInt(4) + 100);
        } while (members.stream().anyMatch(other -> other.door.equals(member.door)));
        member.quantity = 1 + random.nextInt(3);
        members.add(member);
        return members.size() - 1;
    }

    private void tap(Copy base) {
        List<Written> rows = new ArrayList<>(base.rows());
        Set<Integer> removed = new HashSet<>(base.removed());
        Set<Integer> ancestors = new HashSet<>(base.ancestors());
        double chance = random.nextDouble();
        if (chance < 0.12) {
            int at = random.nextInt(rows.size());
            rows.set(at, edited(rows.get(at).member()));
        } else if (chance < 0.17 && rows.size() > 3) {
            removed.add(rows.remove(random.nextInt(rows.size() - 1)).member());
        } else {
            int who = chance < 0.4 ? lost(base) : -1;
            int member = who < 0 ? member() : who;
            rows.add(new Written(member, members.get(member).text()));
            ancestors.add(member);
        }
        copies.add(new Copy(copies.size(), rows, removed, ancestors));
    }

    /** Somebody who sees that his row is gone, and taps again. */
    private int lost(Copy base) {
        for (int member = 0; member < members.size(); member++) {
            if (!base.has(member) && !base.ancestors().contains(member)) {
                return member;
            }
        }
        return -1;
    }

    private Written edited(int number) {
        Member member = members.get(number);
        switch (random.nextInt(4)) {
            case 0 -> member.quantity = member.quantity % 5 + 1;
            case 1 -> member.phone = " 1380000" + (1000 + number);
            case 2 -> member.door = member.door + (member.door.endsWith("A") ? "" : "A");
            default -> member.phone = member.phone + " 周六取";
        }
        return new Written(number, member.text());
    }
}
