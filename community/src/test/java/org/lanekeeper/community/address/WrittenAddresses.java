package org.lanekeeper.community.address;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Doors, the ways in which people write them, and texts that name none; the same seed gives the same ones. */
final class WrittenAddresses {
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final List<String> HOUSE_WORDS = List.of("号楼", "栋", "幢", "座", "号栋", "#", "#楼");
    private static final List<String> UNIT_WORDS = List.of("单元", "门", "梯", "号门");
    private static final List<String> ROOM_WORDS = List.of("", "室", "房", "号");
    private static final List<String> GAPS = List.of("", "", "", " ", "　", "，", " - ", "-");
    private static final List<String> DASHES = List.of("-", "－", "—", "–", " - ", "~", "～", "_", "杠", "/", ".", "·");
    private static final List<String> BEFORE =
            List.of("", "接龙 ", "1. ", "12、", "张三 ", "幸福里小区", "我住", "地址：", "13800000000 ", "@小王 ", "2月3日 ");
    private static final List<String> BEHIND =
            List.of("", " 张三", "张三", " 2包", "，谢谢", "。", " 13800000000", " x2", "\n2包", "！");

    private final Random random;

    WrittenAddresses(long seed) {
        random = new Random(seed);
    }

    /** Any that a committee may have; rooms of three or four digits and perhaps a letter. */
    Address door() {
        String building = random.nextInt(8) == 0
                ? String.valueOf((char) ('A' + random.nextInt(6)))
                : String.valueOf(1 + random.nextInt(60));
        String unit = random.nextInt(3) == 0 ? String.valueOf(1 + random.nextInt(9)) : "";
        String room = String.valueOf((1 + random.nextInt(33)) * 100 + 1 + random.nextInt(12));
        boolean inLane = unit.isEmpty() && Character.isDigit(building.charAt(0)) && random.nextInt(5) == 0;
        return new Address(
                inLane ? (1 + random.nextInt(1500)) + "弄" + building : building,
                unit,
                random.nextInt(6) == 0 ? room + (char) ('A' + random.nextInt(4)) : room);
    }

    /** A door in some form, script and spacing. */
    String written(Address door) {
        String text = door.building().contains("弄") ? inLane(door) : random.nextBoolean() ? worded(door) : dashed(door);
        return random.nextInt(4) == 0 ? wide(text) : random.nextInt(4) == 0 ? text.toLowerCase() : text;
    }

    /** The same among other words. */
    String among(String written) {
        return any(BEFORE) + written + any(BEHIND);
    }

    private String inLane(Address door) {
        String[] parts = door.building().split("弄");
        return number(parts[0]) + "弄" + any(List.of("", " ")) + number(parts[1]) + any(List.of("号", "号楼", "幢", "号 "))
                + room(door);
    }

    private String worded(Address door) {
        String house = number(door.building()) + blank() + any(HOUSE_WORDS);
        String stairs = door.unit().isEmpty() ? "" : any(GAPS) + number(door.unit()) + any(UNIT_WORDS);
        return house + stairs + any(GAPS) + room(door);
    }

    private String dashed(Address door) {
        String dash = any(DASHES);
        // years and lists are written with dots and strokes
        String sign = "/.·".contains(dash) && door.room().matches("(19|20).*") ? "-" : dash;
        String stairs = door.unit().isEmpty() ? "" : door.unit() + sign;
        return door.building() + sign + stairs + zero() + door.room() + any(List.of("", "室"));
    }

    private String room(Address door) {
        boolean spelt = random.nextInt(4) == 0 && door.room().chars().allMatch(Character::isDigit);
        return (spelt ? spelt(door.room()) : door.room()) + any(ROOM_WORDS);
    }

    private String number(String digits) {
        if (!digits.chars().allMatch(Character::isDigit) || random.nextInt(3) > 0) {
            return digits;
        }
        int value = Integer.parseInt(digits);
        return value < 100 ? counted(value) : digits;
    }

    private static String counted(int value) {
        String tens = value < 10 ? "" : (value < 20 ? "" : NUMERALS.charAt(value / 10)) + "十";
        return tens + (value % 10 == 0 ? "" : NUMERALS.charAt(value % 10));
    }

    private static String spelt(String digits) {
        StringBuilder spelt = new StringBuilder();
        digits.chars().forEach(c -> spelt.append(NUMERALS.charAt(c - '0')));
        return spelt.toString();
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c - '!' + '！' : c)));
        return wide.toString();
    }

    private String blank() {
        return random.nextInt(5) == 0 ? " " : "";
    }

    private String zero() {
        return random.nextInt(10) == 0 ? "0" : "";
    }

    /** Dates, times, telephone numbers, counts, sums: numbers of every kind but those of doors. */
    String withoutAddress() {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            text.append(random.nextInt(3) == 0 ? any(List.of("张三", "李阿姨", "口罩", "谢谢", "什么时候领")) : "");
            text.append(number()).append(any(List.of(" ", "，", "\n", "。 ")));
        }
        UnaryOperator<String> script = random.nextInt(4) == 0 ? WrittenAddresses::wide : UnaryOperator.identity();
        return script.apply(text.toString());
    }

    private String number() {
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        int hour = 8 + random.nextInt(10);
        int count = 1 + random.nextInt(900);
        return switch (random.nextInt(17)) {
            case 0 -> month + "月" + day + "日";
            case 1 -> month + "-" + day;
            case 2 -> "2020-%02d-%02d".formatted(month, day);
            case 3 -> month + "/" + day + "/2020";
            case 4 -> hour + ":30-" + (hour + 2) + ":00";
            case 5 -> hour + "点-" + (hour + 2) + "点";
            case 6 -> "13%d%08d".formatted(random.nextInt(10), random.nextInt(100_000_000));
            case 7 -> "13%d-%04d-%04d".formatted(random.nextInt(10), random.nextInt(10_000), random.nextInt(10_000));
            case 8 -> "021-%08d".formatted(random.nextInt(100_000_000));
            case 9 -> "310101%d%02d%02d%04d".formatted(1930 + random.nextInt(80), month, day, random.nextInt(10_000));
            case 10 -> count + any(List.of("包", "个", "元", "人", "户", "份", "%", "岁", "路"));
            case 11 -> count + "-" + (count + 50) + any(List.of("包", "个", "元", "人", "份"));
            case 12 -> month + "号" + hour + "点";
            case 13 -> "3" + (6 + random.nextInt(2)) + "." + random.nextInt(10);
            case 14 -> "第" + count + "号";
            case 15 -> day + "号楼" + any(List.of("", "门口", "一共" + count + "户", (1 + random.nextInt(90)) + "包"));
            default -> any(List.of("取件码", "订单号", "快递单号：", "比分 ", "QQ ")) + day + "-" + (100 + count);
        };
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
