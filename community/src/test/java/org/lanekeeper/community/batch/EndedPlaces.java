package org.lanekeeper.community.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.springframework.stereotype.Component;

/** Places of called households that end, and come back. */
@Component
class EndedPlaces {
    private final DecliningVoucher declining;
    private final PassingOver passing;
    private final ReinstatingPlace reinstating;

    EndedPlaces(DecliningVoucher declining, PassingOver passing, ReinstatingPlace reinstating) {
        this.declining = declining;
        this.passing = passing;
        this.reinstating = reinstating;
    }

    void decline(Relay relay, int number, boolean inPerson) {
        assertThat(declining.decline(
                        relay.committeeId(), relay.id(), number, inPerson, Cause.of(null, Ground.DECLINED)))
                .contains(DecliningVoucher.Outcome.DECLINED);
    }

    void passOver(Relay relay, int number) {
        assertThat(passing.passOver(relay.committeeId(), relay.id(), number, Cause.of(null, Ground.UNCLAIMED)))
                .contains(PassingOver.Outcome.PASSED_OVER);
    }

    /** 不要了 was a mistake. */
    String reinstate(Relay relay, int number) {
        return reinstate(relay, number, VoucherStatus.DECLINED);
    }

    /** What became of it in a word; empty if it was never called. */
    String reinstate(Relay relay, int number, VoucherStatus end) {
        return reinstating
                .reinstate(relay.committeeId(), relay.id(), number, end, Cause.of(null, Ground.MISTAKE))
                .map(outcome -> outcome.getClass().getSimpleName())
                .orElse("");
    }
}
