package org.lanekeeper.community.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.household.DoorQuestion;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.FindingHousehold.Match;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Mobile;
import org.lanekeeper.community.household.SuggestingDoor;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.springframework.stereotype.Service;

/** Looks at each row of a sheet: whose door it means, and whether it can be entered. Changes nothing. */
@Service
public class CheckingPaper {
    private final FindingHousehold finding;
    private final SuggestingDoor suggesting;
    private final Entries entries;
    private final Clock clock;

    CheckingPaper(FindingHousehold finding, SuggestingDoor suggesting, Entries entries, Clock clock) {
        this.finding = finding;
        this.suggesting = suggesting;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * In row order.
     *
     * @param zone of the times on the sheet
     */
    public List<CheckedRow> check(Relay relay, PaperSheet sheet, ZoneId zone) {
        PaperMoment moments = new PaperMoment(sheet.declaredAt(), zone);
        Map<Long, Integer> seen = new HashMap<>();
        List<CheckedRow> checked = new ArrayList<>();
        for (PaperRow row : sheet.rows()) {
            checked.add(check(relay, sheet, row, moments, seen));
        }
        return checked;
    }

    private CheckedRow check(
            Relay relay, PaperSheet sheet, PaperRow row, PaperMoment moments, Map<Long, Integer> seen) {
        Optional<Address> address = address(sheet, row);
        if (address.isEmpty()) {
            return CheckedRow.doubtful(row, null, "看不懂门牌。请写楼号和室号，如 3-502。");
        }
        String phone = Mobile.read(row.phone()).orElse(null);
        String place = row.compound().isEmpty() ? sheet.compound() : row.compound() + " " + sheet.compound();
        Match match = finding.find(relay.committeeId(), address.get(), place, row.name(), phone);
        if (!(match instanceof Match.One one)) {
            return CheckedRow.doubtful(
                    row,
                    null,
                    match instanceof Match.Several ? "这个门牌有几处，请写明小区和单元。" : absent(relay, address.get(), place));
        }
        Household household = one.household();
        Integer earlier = seen.putIfAbsent(household.id(), row.row());
        if (earlier != null) {
            return CheckedRow.doubtful(row, household, "这一户在第 " + earlier + " 行已经有了，以那一行为准。");
        }
        return moment(sheet, row, moments)
                .map(declared -> check(relay, row, household, phone, declared))
                .orElseGet(() -> CheckedRow.doubtful(row, household, "看不懂时间“" + row.time() + "”。请写成 9:15。"));
    }

    private CheckedRow check(Relay relay, PaperRow row, Household household, String phone, Instant declared) {
        String name = row.name().isEmpty() && !household.name().contains("、") ? household.name() : row.name();
        String doubt = null;
        if (name.isEmpty()) {
            doubt = "没有写姓名。";
        } else if (!relay.rule().admits(household)) {
            doubt = "这次不发这幢楼。";
        } else if (declared.isAfter(clock.instant())) {
            doubt = "这个时间还没到。";
        } else if (relay.phaseForPaper(declared) != RelayPhase.OPEN) {
            doubt = relay.phaseForPaper(declared) == RelayPhase.NOT_YET_OPEN ? "这个时间还没开始登记。" : "这个时间已经结束登记。";
        } else if (!row.phone().isEmpty() && phone == null) {
            doubt = "手机号“" + row.phone() + "”不对，要 11 位数字。没有手机就不填。";
        } else if (!row.quantity().matches("[1-9]\\d{0,2}|")) {
            doubt = "份数“" + row.quantity() + "”看不懂。请写数字。";
        }
        if (doubt != null) {
            return CheckedRow.doubtful(row, household, doubt);
        }
        int quantity = row.quantity().isEmpty() ? 1 : Integer.parseInt(row.quantity());
        Entry present = entries.ofHousehold(relay.committeeId(), relay.id(), household.id())
                .orElse(null);
        return new CheckedRow(
                row,
                household,
                name,
                phone,
                quantity,
                declared,
                null,
                note(relay, household, name, phone, quantity),
                present);
    }

    private String absent(Relay relay, Address address, String place) {
        List<Household> near = suggesting.near(relay.committeeId(), address, place);
        String what = near.isEmpty() ? "名册里没有 " + address.display() + "。" : DoorQuestion.of(address, near);
        return what + "请核对；确有这一户，请到窗口登记。";
    }

    private static String note(Relay relay, Household household, String name, String phone, int quantity) {
        String review = household.knows(name, phone) ? "" : "姓名和名册不一样，先取号，再核对。";
        String cut = quantity > relay.unitCap() ? "每户最多 " + relay.unitCap() + " 份，按 " + relay.unitCap() + " 份登记。" : "";
        return review + cut;
    }

    private static Optional<Address> address(PaperSheet sheet, PaperRow row) {
        if (row.building().isEmpty()) {
            Optional<Address> whole = AddressReader.ofField(row.room());
            if (whole.isPresent()) {
                return whole;
            }
        }
        try {
            String building = row.building().isEmpty() ? sheet.building() : row.building();
            return Optional.of(AddressReader.ofColumns(building, row.unit(), row.room()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** So much later for each row that the rows keep their order, whatever else comes with the same time. */
    private static Optional<Instant> moment(PaperSheet sheet, PaperRow row, PaperMoment moments) {
        Optional<Instant> own = row.time().isEmpty() ? Optional.of(sheet.declaredAt()) : moments.read(row.time());
        return own.map(time -> time.truncatedTo(ChronoUnit.MILLIS).plus(row.row(), ChronoUnit.MICROS));
    }
}
