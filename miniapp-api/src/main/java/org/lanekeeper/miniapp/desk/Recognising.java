package org.lanekeeper.miniapp.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.FindingHousehold.Match;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.household.Mobile;
import org.lanekeeper.community.household.SuggestingDoor;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.springframework.stereotype.Service;

/** Understands what a clerk types for somebody who stands at the desk or is on the telephone. Changes nothing. */
@Service
public class Recognising {
    private static final int MOST_CHOICES = 12;

    private final FindingHousehold finding;
    private final SuggestingDoor suggesting;
    private final Households households;
    private final Committees committees;
    private final Entries entries;
    private final DeskWords words;

    Recognising(
            FindingHousehold finding,
            SuggestingDoor suggesting,
            Households households,
            Committees committees,
            Entries entries,
            DeskWords words) {
        this.finding = finding;
        this.suggesting = suggesting;
        this.households = households;
        this.committees = committees;
        this.entries = entries;
        this.words = words;
    }

    public Recognised recognise(Relay relay, DeskAsk ask) {
        Optional<String> closed = words.whyNot(relay, ask.sender());
        if (closed.isPresent()) {
            return Recognised.stop(closed.get());
        }
        if (ask.line().isBlank()) {
            return Recognised.empty();
        }
        Optional<String> phone = Mobile.read(ask.phone());
        if (!ask.phone().isBlank() && phone.isEmpty()) {
            return Recognised.stop("手机号不对，要 11 位数字。没有手机就不填。");
        }
        return DeskLine.read(ask.line(), ignored(relay))
                .map(line -> recognise(relay, line.withPhone(phone.orElse(null)), ask.household()))
                .orElseGet(() -> Recognised.stop("扫出来的码看不懂，可能不完整。请再扫一次，或照着表上的字打进去。"));
    }

    /** The line as it would be for the door that was meant; nothing if there is no such household. */
    public Optional<String> mended(Relay relay, String line, long household) {
        return DeskLine.read(line, ignored(relay))
                .flatMap(read -> households.find(relay.committeeId(), household).map(read::mended));
    }

    private Recognised recognise(Relay relay, DeskLine line, Long chosen) {
        if (line.address() == null) {
            return Recognised.stop("没看懂门牌。请写楼号-室号，如 3-502；有单元的写 3-2-502。");
        }
        if (line.several()) {
            return Recognised.stop("一次只登记一户。这一行里有两个门牌，请留一个。");
        }
        Optional<Household> picked = chosen == null
                ? Optional.empty()
                : households
                        .find(relay.committeeId(), chosen)
                        .filter(it -> it.building().equals(line.address().building())
                                && it.room().equals(line.address().room()));
        if (picked.isPresent()) {
            return known(relay, line, picked.get());
        }
        Match match = finding.find(relay.committeeId(), line.address(), place(relay, line), line.name(), line.phone());
        if (match instanceof Match.One one) {
            return known(relay, line, one.household());
        }
        if (match instanceof Match.Several several) {
            return Recognised.of(Recognised.State.CHOOSE, "这个门牌有几处，请选一处；也可以在前面写上小区名。", line, null, line.name())
                    .choosing(several.households().stream().limit(MOST_CHOICES).toList());
        }
        Recognised outside = outside(line, ((Match.None) match).compounds());
        List<Household> near = suggesting.near(relay.committeeId(), line.address(), place(relay, line));
        return near.isEmpty() ? outside : outside.suggesting(words.isItThis(outside, line.address(), near), near);
    }

    private Recognised known(Relay relay, DeskLine line, Household household) {
        boolean one = household.isRegistered() && !household.name().contains("、");
        String name = line.name().isEmpty() && one ? household.name() : line.name();
        Optional<Entry> present = entries.ofHousehold(relay.committeeId(), relay.id(), household.id());
        if (present.isPresent()) {
            return Recognised.of(Recognised.State.PRESENT, words.present(present.get()), line, household, name)
                    .present(present.get());
        }
        if (!relay.rule().admits(household)) {
            return Recognised.of(Recognised.State.STOP, words.notEligible(relay, household), line, household, name);
        }
        if (name.isEmpty()) {
            return Recognised.of(Recognised.State.STOP, "名册上这一户有几个人，请在后面写上是谁的名字。", line, household, name);
        }
        return household.knows(name, line.phone())
                ? Recognised.of(Recognised.State.READY, "", line, household, name)
                : Recognised.of(Recognised.State.DOUBTFUL, words.nameDiffers(household), line, household, name);
    }

    private static Recognised outside(DeskLine line, List<Compound> compounds) {
        String door = line.address().display();
        if (compounds.isEmpty()) {
            return Recognised.stop("还没有导入名册，不能登记。请先在「名册」里导入。");
        }
        if (compounds.size() > 1) {
            return Recognised.stop("名册里没有 " + door + "。请核对门牌；确实有，就在前面写上小区名，再按回车。");
        }
        if (line.name().isEmpty()) {
            return Recognised.stop("名册里没有 " + door + "。请核对门牌；确实住在这里，就在后面写上姓名，再按回车。");
        }
        String text = "名册里没有 " + door + "。请核对门牌；确实住在这里，再按一次回车：先取号，后核对。";
        return Recognised.of(Recognised.State.DOUBTFUL, text, line, null, line.name())
                .outside(compounds.get(0));
    }

    private String place(Relay relay, DeskLine line) {
        return committees.compounds(relay.committeeId()).stream()
                .filter(compound -> compound.id() == line.compoundId())
                .map(Compound::name)
                .findFirst()
                .orElse(line.text());
    }

    private List<String> ignored(Relay relay) {
        List<String> ignored = new ArrayList<>(List.of(relay.title(), relay.item()));
        for (Compound compound : committees.compounds(relay.committeeId())) {
            ignored.add(compound.name());
            ignored.add(compound.name().replaceFirst("小区$", ""));
        }
        return ignored;
    }
}
