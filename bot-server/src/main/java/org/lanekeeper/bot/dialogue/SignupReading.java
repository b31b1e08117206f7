package org.lanekeeper.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.relay.Relay;
import org.springframework.stereotype.Component;

/** Reads a message as part of a sign-up, knowing what the committee's relays and compounds are called. */
@Component
class SignupReading {
    /** What is often booked, whatever the relay calls it. */
    private static final List<String> GOODS =
            List.of("口罩", "酒精", "消毒液", "蔬菜包", "蔬菜", "大米", "鸡蛋", "牛奶", "药品", "感冒药", "测温计", "体温计", "洗手液", "疫苗");

    private final RelayChoice relays;
    private final Committees committees;

    SignupReading(RelayChoice relays, Committees committees) {
        this.relays = relays;
        this.committees = committees;
    }

    Wish read(Said said, Wish before) {
        return WishReader.read(said.text(), ignored(said), said.wording().doors(), before);
    }

    /** Titles, items and compounds stand in the text as well and are nobody's name. */
    private List<String> ignored(Said said) {
        List<String> ignored = new ArrayList<>();
        for (Relay relay : relays.seen(said.committeeId(), said.at())) {
            ignored.add(relay.title());
            ignored.add(relay.item());
        }
        for (Compound compound : committees.compounds(said.committeeId())) {
            ignored.add(compound.name());
            ignored.add(compound.name().replaceFirst("小区$", ""));
        }
        ignored.addAll(GOODS);
        return ignored;
    }

    /** Whether a relay or a compound is called by its name. */
    boolean namesPlace(Said said) {
        return committees.compounds(said.committeeId()).stream().anyMatch(one -> one.isNamedIn(said.text()))
                || relays.shown(said.committeeId(), said.at()).stream()
                        .anyMatch(one ->
                                said.text().contains(one.title()) || said.text().contains(one.item()));
    }
}
