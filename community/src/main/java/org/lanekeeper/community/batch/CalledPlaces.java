package org.lanekeeper.community.batch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.LapsingEntries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The places of those who were called: held while somebody decides about them, and given on to whoever waits. */
@Component
class CalledPlaces {
    private final Relays relays;
    private final Entries entries;
    private final Vouchers vouchers;
    private final LapsingEntries lapsing;
    private final Clock clock;

    CalledPlaces(Relays relays, Entries entries, Vouchers vouchers, LapsingEntries lapsing, Clock clock) {
        this.relays = relays;
        this.entries = entries;
        this.vouchers = vouchers;
        this.lapsing = lapsing;
        this.clock = clock;
    }

    /**
     * The lock is the transaction's first read: whatever is read later is as it is under the lock.
     *
     * @return nothing if there is no such entry
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CalledPlace> lock(long committeeId, long relayId, int number) {
        return relays.lock(committeeId, relayId)
                .flatMap(relay ->
                        entries.find(committeeId, relayId, number).map(entry -> new CalledPlace(relay, entry)));
    }

    /** How the voucher of a called entry stands: whoever was faster at the counter has decided it. */
    VoucherStatus decided(Entry called) {
        return vouchers.ofEntry(called.committeeId(), called.relayId(), called.number())
                .orElseThrow()
                .status();
    }

    /**
     * Their vouchers end, and their places go to the next in order.
     *
     * @param relay as locked
     * @param end how the vouchers end
     * @return false if they were used, paid for or given on before: then nothing changes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean giveOn(Relay relay, List<Entry> called, VoucherStatus end, Cause cause) {
        List<Integer> numbers = called.stream().map(Entry::number).toList();
        int given = vouchers.giveOn(relay.committeeId(), relay.id(), numbers, end, cause.staffId(), clock.instant());
        if (given == 0) {
            return false;
        }
        if (given != called.size()) {
            throw new IllegalStateException("vouchers of a locked relay changed while they were given on");
        }
        lapsing.lapse(relay, called, cause);
        return true;
    }
}
