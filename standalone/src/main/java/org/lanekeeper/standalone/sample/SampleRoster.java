package org.lanekeeper.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * 1,470 households of nobody: two compounds of the size at which a committee once called by queue number, about a tenth
 * without a mobile, with the names and rooms that lists really have. The same at every start.
 */
public final class SampleRoster {
    public static final int HOUSEHOLDS = 1470;
    static final String FIRST_COMPOUND = "幸福里小区";
    static final String SECOND_COMPOUND = "和平苑";

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰秀珍建国志红梅春生福荣祥德贵文斌";
    private static final List<String> AWKWARD_NAMES = List.of(
            "欧阳小梅",
            "上官建国",
            "𠮷田",
            "阿依古丽·买买提",
            "Anna Schmidt",
            "王 芳",
            "李国强、周桂英",
            "司马",
            "于一",
            "一帆",
            "王女士",
            "乌日娜·巴雅尔其其格",
            "陈三百",
            "丁丁",
            "零小兰",
            "诸葛明华");
    private static final List<String> AWKWARD_ROOMS = List.of("附1", "商铺12", "1201A", "底商3", "地下2", "0715");

    private final Random random = new Random(20200205);
    private final List<List<String>> rows = new ArrayList<>(HOUSEHOLDS);

    private SampleRoster() {}

    /** Rows in the order of the roster's columns: compound, building, unit, room, name, mobile. */
    public static List<List<String>> rows() {
        SampleRoster roster = new SampleRoster();
        roster.walkUps();
        roster.towers();
        roster.makeAwkward();
        return List.copyOf(roster.rows);
    }

    /** Ten buildings without lifts: 1 to 10, six floors of fourteen doors. */
    private void walkUps() {
        for (int building = 1; building <= 10; building++) {
            for (int floor = 1; floor <= 6; floor++) {
                for (int door = 1; door <= 14; door++) {
                    add(FIRST_COMPOUND, building + "号楼", "", floor * 100 + door);
                }
            }
        }
    }

    /** Seven buildings with two staircases: 11 to 17, fifteen floors of three doors a staircase. */
    private void towers() {
        for (int building = 11; building <= 17; building++) {
            for (int floor = 1; floor <= 15; floor++) {
                for (int door = 1; door <= 6; door++) {
                    add(SECOND_COMPOUND, building + "号楼", door <= 3 ? "1单元" : "2单元", floor * 100 + door);
                }
            }
        }
    }

    private void add(String compound, String building, String unit, int room) {
        boolean registered = building.equals("3号楼") && room == 502;
        String phone = registered || random.nextInt(10) > 0 ? "1390" + String.format("%07d", 1000 + rows.size()) : "";
        rows.add(List.of(compound, building, unit, String.valueOf(room), registered ? "张三" : name(), phone));
    }

    private String name() {
        StringBuilder name = new StringBuilder().append(pick(SURNAMES)).append(pick(GIVEN));
        return random.nextInt(4) == 0
                ? name.toString()
                : name.append(pick(GIVEN)).toString();
    }

    private char pick(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    private void makeAwkward() {
        for (int i = 0; i < AWKWARD_NAMES.size(); i++) {
            replace(37 + i * 83, 4, AWKWARD_NAMES.get(i));
        }
        for (int i = 0; i < AWKWARD_ROOMS.size(); i++) {
            replace(13 + i * 84, 3, AWKWARD_ROOMS.get(i));
        }
    }

    private void replace(int row, int column, String value) {
        List<String> changed = new ArrayList<>(rows.get(row));
        changed.set(column, value);
        rows.set(row, List.copyOf(changed));
    }
}
