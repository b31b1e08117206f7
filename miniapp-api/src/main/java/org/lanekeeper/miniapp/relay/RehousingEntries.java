package org.lanekeeper.miniapp.relay;

import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.FindingHousehold.Match;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Mobile;
import org.lanekeeper.community.household.OwnBuildings;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.MovingEntry;
import org.lanekeeper.community.relay.ReviewReason;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** The committee sets a room right, or lets a place go with people who move; logged, and the households are told. */
@Service
public class RehousingEntries {
    private static final int LENGTH = 60;

    private final MovingEntry moving;
    private final FindingHousehold finding;
    private final Entries entries;
    private final EntryDeeds deeds;
    private final EntryNews news;
    private final OwnBuildings buildings;

    RehousingEntries(
            MovingEntry moving,
            FindingHousehold finding,
            Entries entries,
            EntryDeeds deeds,
            EntryNews news,
            OwnBuildings buildings) {
        this.buildings = buildings;
        this.moving = moving;
        this.finding = finding;
        this.entries = entries;
        this.deeds = deeds;
        this.news = news;
    }

    /**
     * Where an entry goes.
     *
     * @param address as people write it, the compound in front where there are several
     * @param verified whether somebody looked into it where the register does not bear it out
     */
    public record Goal(String address, boolean verified) {}

    public Entry correct(Staff staff, long relayId, int number, Goal goal, EntryReason reason) {
        Entry entry = find(staff, relayId, number);
        Household household = door(staff, goal, entry.name(), entry.phone());
        return deeds.run(
                staff,
                Operation.ENTRY_CORRECT,
                reason,
                () -> moving.correct(
                        staff.committeeId(), relayId, number, household, goal.verified(), reason.by(staff)),
                news::corrected);
    }

    /**
     * @param name of whoever lives there now, empty if the same person keeps the place
     * @param phone of theirs, empty for none
     */
    public Entry transfer(
            Staff staff, long relayId, int number, Goal goal, String name, String phone, EntryReason reason) {
        Entry entry = find(staff, relayId, number);
        MovingEntry.Occupant occupant = occupant(name, phone);
        Household household = occupant == null
                ? door(staff, goal, entry.name(), entry.phone())
                : door(staff, goal, occupant.name(), occupant.phone());
        return deeds.run(
                staff,
                Operation.ENTRY_TRANSFER,
                reason,
                () -> moving.transfer(
                        staff.committeeId(), relayId, number, household, occupant, goal.verified(), reason.by(staff)),
                done -> news.transferred(done, reason.ground()));
    }

    private static MovingEntry.Occupant occupant(String name, String phone) {
        String person = name == null ? "" : name.strip();
        if (person.isEmpty()) {
            if (phone != null && !phone.isBlank()) {
                throw Refusal.unfit("unfit-entry", "name", "写了新住户的手机，请把姓名也写上。还是同一个人，两样都不填。");
            }
            return null;
        }
        if (person.length() > LENGTH || person.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.unfit("unfit-entry", "name", "姓名最多 " + LENGTH + " 个字。");
        }
        if (phone == null || phone.isBlank()) {
            return new MovingEntry.Occupant(person, null);
        }
        String mobile =
                Mobile.read(phone).orElseThrow(() -> Refusal.unfit("unfit-entry", "phone", "手机号不对，要 11 位数字。没有手机就不填。"));
        return new MovingEntry.Occupant(person, mobile);
    }

    /** A block owner's entries stay in their buildings. */
    private Household door(Staff staff, Goal goal, String name, String phone) {
        Household household = find(staff, goal, name, phone);
        if (!buildings.ownHousehold(staff.committeeId(), staff.owner(), household.id())) {
            throw Refusal.unfit("address-not-own", "address", "您负责的楼里没有这个门牌。要转到别的楼，请找管理员。");
        }
        return household;
    }

    private Household find(Staff staff, Goal goal, String name, String phone) {
        String text = goal.address() == null ? "" : goal.address().strip();
        Address address = (text.length() > LENGTH ? Optional.<Address>empty() : AddressReader.ofField(text))
                .orElseThrow(() ->
                        Refusal.unfit("address-not-understood", "address", "没看懂地址。请写楼号和室号，如 3-502；有单元的写 3-2-502。"));
        Match match = finding.find(staff.committeeId(), address, text, name, phone);
        if (match instanceof Match.One one) {
            return one.household();
        }
        if (match instanceof Match.Several several) {
            List<Household> own = several.households().stream()
                    .filter(one -> buildings.ownHousehold(staff.committeeId(), staff.owner(), one.id()))
                    .toList();
            if (own.size() == 1) {
                return own.get(0);
            }
            throw ambiguous(own.stream().map(Household::display).toList());
        }
        Match.None none = (Match.None) match;
        if (none.compounds().size() != 1) {
            throw ambiguous(none.compounds().stream()
                    .map(it -> it.name() + none.address().display())
                    .toList());
        }
        if (!goal.verified()) {
            throw EntryDeeds.unverified(ReviewReason.NOT_ON_ROSTER);
        }
        return finding.claim(none.compounds().get(0), none.address(), name, phone);
    }

    private static Refusal ambiguous(List<String> doors) {
        return Refusal.unfit("address-ambiguous", "address", "这个地址有几处：" + String.join("、", doors) + "。请把小区名或单元写全。")
                .with("choices", doors);
    }

    private Entry find(Staff staff, long relayId, int number) {
        return entries.find(staff.committeeId(), relayId, number).orElseThrow(() -> Refusal.notFound("这条登记"));
    }
}
