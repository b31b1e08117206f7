package org.lanekeeper.miniapp.relay;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.relay.DrawingLots;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.Serving;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** The committee draws lots after the end of a relay, once, logged. */
@Service
public class DrawingRanks {
    private final DrawingLots lots;
    private final Relays relays;
    private final Entries entries;
    private final LoggedOperations operations;

    DrawingRanks(DrawingLots lots, Relays relays, Entries entries, LoggedOperations operations) {
        this.lots = lots;
        this.relays = relays;
        this.entries = entries;
        this.operations = operations;
    }

    /** Drawn twice, it was drawn once. */
    public void draw(Staff staff, long id, EntryReason reason) {
        find(staff, id);
        DrawingLots.Outcome outcome = operations.run(
                staff,
                () -> lots.draw(staff.committeeId(), id, reason.by(staff)),
                done -> done == DrawingLots.Outcome.DRAWN
                        ? Optional.of(Operation.RELAY_DRAW.on(Subject.relay(id), reason.inWords()))
                        : Optional.empty());
        if (outcome == DrawingLots.Outcome.NOT_CLOSED) {
            throw Refusal.conflict("relay-state", "还在登记，现在不能摇号。登记结束以后再摇。");
        }
        if (outcome == DrawingLots.Outcome.NO_DRAW) {
            throw Refusal.conflict("no-draw", "这个接龙不是摇号的，按登记先后排。");
        }
    }

    Draw read(Staff staff, long id) {
        Relay relay = find(staff, id);
        if (relay.serving() != Serving.DRAW) {
            throw Refusal.conflict("no-draw", "这个接龙不是摇号的，按登记先后排。");
        }
        List<Integer> order = entries.ranks(staff.committeeId(), id, 0, Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparing(Entries.Rank::rank))
                .map(Entries.Rank::number)
                .toList();
        return new Draw(relay.drawCommitment(), relay.drawnAt(), relay.drawnSeed(), relays.drawHead(id), order);
    }

    private Relay find(Staff staff, long id) {
        return relays.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个接龙"));
    }
}
