package org.lanekeeper.community.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;

/** Tells the good rows of a sheet from the others, and says of these what is wrong and in which column. */
final class RosterChecks {
    private static final int NAME_LENGTH = 60;
    private static final int COMPOUND_LENGTH = 40;
    private static final Map<String, RosterColumn> PLACES =
            Map.of("building", RosterColumn.BUILDING, "unit", RosterColumn.UNIT, "room", RosterColumn.ROOM);

    private static final Set<String> YES = Set.of("是", "√", "✓", "1", "送", "送上门");
    private static final Set<String> NO = Set.of("否", "0", "不送", "×");

    private final String onlyCompound;
    private final List<RosterRow> good = new ArrayList<>();
    private final List<RosterReport.Problem> problems = new ArrayList<>();
    private final Map<String, Integer> rowOfDoor = new HashMap<>();

    /**
     * @param onlyCompound what an empty compound cell means; null where the committee has several
     */
    RosterChecks(String onlyCompound) {
        this.onlyCompound = onlyCompound;
    }

    List<RosterRow> good() {
        return good;
    }

    List<RosterReport.Problem> problems() {
        return problems;
    }

    void check(RosterSheet sheet, int row) {
        int before = problems.size();
        String compound = compound(sheet, row);
        Address address = address(sheet, row);
        String name = name(sheet, row);
        String phone = phone(sheet, row);
        Boolean handDelivery = handDelivery(sheet, row);
        if (problems.size() > before) {
            return;
        }
        RosterRow candidate = new RosterRow(row, compound, address, name, phone, handDelivery);
        Integer earlier = rowOfDoor.putIfAbsent(candidate.door(), row);
        if (earlier != null) {
            problem(row, RosterColumn.ROOM, "和第 " + earlier + " 行是同一户，请留一行。");
            return;
        }
        good.add(candidate);
    }

    private String compound(RosterSheet sheet, int row) {
        String cell = sheet.cell(row, RosterColumn.COMPOUND);
        if (cell.isEmpty() && onlyCompound == null) {
            problem(row, RosterColumn.COMPOUND, "没有写小区，请补上。");
        } else if (cell.length() > COMPOUND_LENGTH) {
            problem(row, RosterColumn.COMPOUND, "小区名太长，最多 " + COMPOUND_LENGTH + " 个字。");
        }
        return cell.isEmpty() ? onlyCompound : cell;
    }

    private Address address(RosterSheet sheet, int row) {
        try {
            return AddressReader.ofColumns(
                    sheet.cell(row, RosterColumn.BUILDING),
                    sheet.cell(row, RosterColumn.UNIT),
                    sheet.cell(row, RosterColumn.ROOM));
        } catch (IllegalArgumentException e) {
            RosterColumn column = PLACES.getOrDefault(e.getMessage(), RosterColumn.ROOM);
            boolean empty = sheet.cell(row, column).isEmpty();
            problem(row, column, empty ? "是空的，请补上。" : "看不懂。请写成 3、3号楼、502 或 1201A 这样。");
            return null;
        }
    }

    private String name(RosterSheet sheet, int row) {
        String name = sheet.cell(row, RosterColumn.NAME).replaceAll("\\s*[,，;；/]\\s*", "、");
        if (name.isEmpty()) {
            problem(row, RosterColumn.NAME, "是空的，请补上。");
        } else if (name.length() > NAME_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
            problem(row, RosterColumn.NAME, "太长或有看不见的字符，最多 " + NAME_LENGTH + " 个字。");
        }
        return name;
    }

    private String phone(RosterSheet sheet, int row) {
        String cell = sheet.cell(row, RosterColumn.PHONE);
        if (cell.isEmpty() || cell.equals("无") || cell.equals("-")) {
            return null;
        }
        return Mobile.read(cell).orElseGet(() -> {
            problem(row, RosterColumn.PHONE, "不是 11 位手机号。没有手机就留空。");
            return null;
        });
    }

    private Boolean handDelivery(RosterSheet sheet, int row) {
        String cell = sheet.cell(row, RosterColumn.HAND_DELIVERY);
        if (cell.isEmpty()) {
            return null;
        }
        if (YES.contains(cell) || NO.contains(cell)) {
            return YES.contains(cell);
        }
        problem(row, RosterColumn.HAND_DELIVERY, "请写「是」或「否」；留空就不改。");
        return null;
    }

    private void problem(int row, RosterColumn column, String text) {
        problems.add(new RosterReport.Problem(row, column.heading(), text));
    }
}
