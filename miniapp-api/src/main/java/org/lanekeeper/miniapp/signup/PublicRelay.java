package org.lanekeeper.miniapp.signup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.RuleSentence;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.stereotype.Component;

/** What everybody may know of a relay, and what stands above each of its pages. */
@Component
class PublicRelay {
    private final Relays relays;
    private final Committees committees;
    private final ChineseTime time;
    private final Clock clock;

    PublicRelay(Relays relays, Committees committees, ChineseTime time, Clock clock) {
        this.relays = relays;
        this.committees = committees;
        this.time = time;
        this.clock = clock;
    }

    /**
     * @param phone of the committee, empty for none
     * @param span when it takes sign-ups
     * @param closed why it takes none just now, empty if it does
     * @param compounds to choose from, empty where there is but one
     */
    record Head(
            long id,
            String title,
            String item,
            String committee,
            String phone,
            String span,
            String rule,
            int unitCap,
            int behalfCap,
            String closed,
            List<Compound> compounds) {}

    Optional<Relay> find(long id) {
        return relays.published(id);
    }

    Head head(Relay relay) {
        Optional<Committee> committee = committees.find(relay.committeeId());
        List<Compound> compounds = committees.compounds(relay.committeeId());
        return new Head(
                relay.id(),
                relay.title(),
                relay.item(),
                committee.map(Committee::name).orElse(""),
                committee.map(Committee::phone).orElse(""),
                time.span(relay.opensAt(), relay.closesAt()),
                RuleSentence.of(relay),
                relay.unitCap(),
                relay.behalfCap(),
                closed(relay),
                compounds.size() > 1 ? compounds : List.of());
    }

    private String closed(Relay relay) {
        RelayPhase phase = relay.phaseAt(clock.instant());
        if (phase == RelayPhase.NOT_YET_OPEN) {
            return "还没开始，" + time.text(relay.opensAt()) + " 开始登记。到时候请再打开这一页。";
        }
        return phase == RelayPhase.OPEN ? "" : "登记已经结束。需要的话请联系居委会。";
    }
}
