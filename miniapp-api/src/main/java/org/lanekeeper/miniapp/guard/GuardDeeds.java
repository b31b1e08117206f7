package org.lanekeeper.miniapp.guard;

import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.DecidingAtGate;
import org.lanekeeper.community.visit.GateDeed;
import org.lanekeeper.community.visit.GateWork;
import org.lanekeeper.community.visit.PassingDeed;
import org.lanekeeper.community.visit.TelephoneTime;
import org.lanekeeper.miniapp.access.ForGuards;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What guards have decided, sent by their telephones at once or when they are back in the network. */
@RestController
@RequestMapping("/guard/{gate:\\d+}")
@ForGuards
@Hidden
class GuardDeeds {
    private static final int MOST_DEEDS = 100;
    private static final int LONGEST_KEY = 80;

    private final Gates gates;
    private final DecidingAtGate deciding;
    private final GateWork work;
    private final Clock clock;

    GuardDeeds(Gates gates, DecidingAtGate deciding, GateWork work, Clock clock) {
        this.gates = gates;
        this.deciding = deciding;
        this.work = work;
        this.clock = clock;
    }

    /**
     * @param temperature null or empty where none was taken
     * @param happened by the telephone's clock, in milliseconds since 1970
     * @param ahead by how much the server's clock was ahead when both last met, null if never
     */
    record Deed(String key, String code, PassingDeed deed, String temperature, long happened, Long ahead) {
        @Override
        public String toString() {
            return "Deed[" + deed + "]";
        }
    }

    /**
     * @param sent by the telephone's clock
     */
    record Deeds(long sent, List<Deed> deeds) {}

    record Result(String key, DecidingAtGate.Outcome outcome) {}

    record Results(List<Result> results) {}

    record Settled(long id) {}

    /** In the order in which they were made; each is answered by itself, and sent again has the same effect. */
    @PostMapping("/passings")
    Results decide(@AuthenticationPrincipal Staff guard, @PathVariable long gate, @RequestBody Deeds sent) {
        refuseUnlessKnown(guard, gate);
        if (sent.deeds() == null || sent.deeds().size() > MOST_DEEDS) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "deeds-unfit", "一次最多上传 " + MOST_DEEDS + " 条。");
        }
        List<Result> results = new ArrayList<>();
        for (Deed deed : sent.deeds()) {
            results.add(new Result(
                    deed.key(),
                    deciding.decide(guard, gate, deed(guard, deed, sent.sent())).outcome()));
        }
        return new Results(results);
    }

    private static GateDeed deed(Staff guard, Deed deed, long sent) {
        if (deed.key() == null || deed.key().isBlank() || deed.key().length() > LONGEST_KEY || deed.deed() == null) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "deeds-unfit", "有一条记录不完整，没有收下。");
        }
        return new GateDeed(
                RequestKey.of("gate:" + guard.committeeId() + ':' + deed.key()),
                deed.code(),
                deed.deed(),
                temperature(deed.temperature()).orElse(null),
                new TelephoneTime(deed.happened(), deed.ahead(), sent));
    }

    /** One that no living person has is none. */
    private static Optional<BigDecimal> temperature(String typed) {
        return typed != null && typed.matches("\\d{2}(?:\\.\\d)?")
                ? Optional.of(new BigDecimal(typed)).filter(GateDeed::isTemperature)
                : Optional.empty();
    }

    /** Somebody has looked at what did not fit. */
    @PostMapping("/conflicts")
    Settled settle(@AuthenticationPrincipal Staff guard, @PathVariable long gate, @RequestBody Settled conflict) {
        refuseUnlessKnown(guard, gate);
        work.settle(guard.committeeId(), conflict.id(), guard.id(), clock.instant());
        return conflict;
    }

    private void refuseUnlessKnown(Staff guard, long gate) {
        if (gates.find(guard.committeeId(), gate).isEmpty()) {
            throw Refusal.notFound("这个门岗");
        }
    }
}
