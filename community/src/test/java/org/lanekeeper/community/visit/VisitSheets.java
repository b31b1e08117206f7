package org.lanekeeper.community.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sheets that read aloud: {@code sheet().of("陈一", "11010119900307299X").to("3", "502")}. Numbers are made up. */
public final class VisitSheets {
    /** A number of nobody: right by its check character. */
    public static final String NUMBER = "11010519491231002X";

    public static final String OTHER_NUMBER = "310101199003078889";
    public static final String PHONE = "13800138000";

    private final List<VisitSheet.Visitor> visitors = new ArrayList<>();
    private String building = "1";
    private String room = "101";
    private String origin = "上海市浦东新区";
    private String arrives = "";
    private String invitation = "";
    private Map<Long, Boolean> answers = Map.of();
    private int consent = 1;

    private VisitSheets() {}

    public static VisitSheets sheet() {
        return new VisitSheets();
    }

    public VisitSheets of(String name, String number) {
        visitors.add(new VisitSheet.Visitor(name, number.isEmpty() ? VisitSheet.NO_DOCUMENT : "RESIDENT_ID", number));
        return this;
    }

    public VisitSheets passport(String name, String number) {
        visitors.add(new VisitSheet.Visitor(name, "PASSPORT", number));
        return this;
    }

    public VisitSheets to(String itsBuilding, String itsRoom) {
        building = itsBuilding;
        room = itsRoom;
        return this;
    }

    public VisitSheets from(String place) {
        origin = place;
        return this;
    }

    public VisitSheets at(String time) {
        arrives = time;
        return this;
    }

    public VisitSheets invitedBy(String code) {
        invitation = code;
        return to("", "");
    }

    public VisitSheets answering(Map<Long, Boolean> given) {
        answers = given;
        return this;
    }

    public VisitSheets agreedTo(int version) {
        consent = version;
        return this;
    }

    public VisitSheet done() {
        return new VisitSheet(
                visitors,
                PHONE,
                origin,
                arrives,
                building,
                room,
                "",
                "FOOT",
                "",
                "FAMILY",
                "",
                answers,
                invitation,
                consent);
    }
}
