package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Writes relays as groups do, each in a style of its own, and knows what stands in them. */
final class RelayWriter {
    private static final List<IntFunction<String>> NUMBERINGS = List.of(
            n -> n + ". ",
            n -> n + ".",
            n -> n + "、",
            n -> n + "．",
            n -> wide(n + "．"),
            n -> "(" + n + ")",
            n -> "（" + n + "） ",
            n -> n + ") ",
            n -> "0" + n + ". ",
            n -> n <= 20 ? String.valueOf((char) ('①' + n - 1)) : n + ". ",
            n -> n + " ",
            n -> "No." + n + " ",
            n -> n + ": ",
            n -> "【" + n + "】",
            n -> "✅ " + n + ". ");
    private static final List<String> HEADERS =
            List.of("#接龙\n", "＃接龙\n\n", "#接龙 ", "#Group Note\n", "【接龙】", "#群接龙\n", "");
    private static final List<String> TITLES =
            List.of("3月5日口罩预订", "口罩", "N95口罩第2批（共300只）", "周六上午领酒精登记", "2020年2月口罩预约", "3.8口罩预订", "疫苗接种", "😷口罩😷");
    private static final List<String> NOTES =
            List.of("注:每户一条", "例 1. 张三 3-502 2包", "例：张三 3-502 2包", "每户限2包，自取", "格式：房号+姓名+数量", "示例：1、张三 3-502 2包\n");
    private static final String FAMILIES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许";
    private static final String GIVEN = "建国梅丽强军秀英华明兰桂玉文志红海春云飞雪松芳敏静伟";
    private static final List<String> TAILS = List.of("", "", "", " ✅", " 谢谢", " 已付款", "[玫瑰]", " 🙏", " 周六来取");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> rows = new ArrayList<>();
    private String title = "";

    RelayWriter(Random random) {
        this.random = random;
        head();
        IntFunction<String> numbering = NUMBERINGS.get(random.nextInt(NUMBERINGS.size()));
        boolean mixed = random.nextInt(5) == 0;
        String between = random.nextInt(4) == 0 ? "\n\n" : random.nextInt(6) == 0 ? "\r\n" : "\n";
        int number = 0;
        for (int left = 2 + random.nextInt(30); left > 0; left--) {
            number += random.nextInt(12) == 0 && number > 0 ? 2 : 1;
            IntFunction<String> own = mixed ? NUMBERINGS.get(random.nextInt(10)) : numbering;
            text.append(own.apply(number));
            row(number);
            text.append(between);
        }
        if (random.nextInt(5) == 0) {
            text.append("\n以上共").append(rows.size()).append("户\n");
        }
    }

    private void head() {
        String header = pick(HEADERS);
        text.append(header);
        if (header.endsWith(" ") || header.endsWith("】") || random.nextInt(4) > 0) {
            title = pick(TITLES);
            text.append(title).append('\n');
            for (int notes = random.nextInt(3); notes > 0; notes--) {
                text.append(pick(NOTES)).append('\n');
            }
        }
        text.append(random.nextBoolean() ? "\n" : "");
    }

    private void row(int number) {
        String name =
                "" + FAMILIES.charAt(random.nextInt(FAMILIES.length())) + GIVEN.charAt(random.nextInt(GIVEN.length()))
                        + (random.nextInt(4) == 0 ? "" : GIVEN.charAt(random.nextInt(GIVEN.length())));
        int building = 1 + random.nextInt(40);
        int room = (1 + random.nextInt(24)) * 100 + 1 + random.nextInt(6);
        String unit = random.nextInt(5) == 0 ? String.valueOf(1 + random.nextInt(4)) : "";
        int quantity = 1 + random.nextInt(5);
        String phone = random.nextInt(4) == 0 ? "1380000" + (1000 + random.nextInt(9000)) : null;
        List<String> parts = new ArrayList<>(List.of(name, door(building, unit, room)));
        boolean counted = random.nextInt(5) > 0;
        if (counted) {
            parts.add(quantity(quantity));
        }
        if (phone != null) {
            parts.add(random.nextInt(3) == 0 ? phone.replaceFirst("(...)(....)", "$1-$2-") : phone);
        }
        for (int i = parts.size() - 1; i > 0; i--) {
            if (random.nextInt(3) == 0) {
                java.util.Collections.swap(parts, i, random.nextInt(i + 1));
            }
        }
        String line = String.join(pick(List.of(" ", " ", "  ", "，", "、", "　", "\n")), parts) + pick(TAILS);
        text.append(random.nextInt(8) == 0 ? wide(line) : line);
        rows.add(number + "|" + name + "|" + building + (unit.isEmpty() ? "" : "-" + unit) + "-" + room + "|"
                + (phone == null ? "-" : phone) + "|" + (counted ? quantity : 1));
    }

    private String door(int building, String unit, int room) {
        if (!unit.isEmpty()) {
            return pick(List.of(
                    building + "-" + unit + "-" + room,
                    building + "栋" + unit + "单元" + room,
                    building + "号楼" + unit + "单元" + room + "室"));
        }
        return pick(List.of(
                building + "-" + room,
                building + "号楼" + room,
                building + "栋" + room + "室",
                building + "幢" + room,
                building + "号" + room,
                building + "—" + room));
    }

    private String quantity(int quantity) {
        return pick(List.of(
                quantity + "包",
                quantity + "份",
                "x" + quantity,
                "×" + quantity,
                "一两三四五".charAt(quantity - 1) + "包",
                "（" + quantity + "包）",
                quantity + "盒"));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c > 32 && c < 127 ? (char) (c + '！' - '!') : (char) c));
        return wide.toString();
    }

    String text() {
        return text.toString();
    }

    String title() {
        return title;
    }

    List<String> rows() {
        return rows;
    }
}
