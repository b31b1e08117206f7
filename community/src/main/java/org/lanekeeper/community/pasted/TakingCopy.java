package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a copy of a relay in: compares it with those before and keeps what it brings. One copy of a relay after the
 * other, on whichever node, so that of two that are pasted at once none is lost.
 */
@Service
public class TakingCopy {
    private final PastedRows rows;
    private final PastedCopies copies;
    private final KeptHistory kept;

    TakingCopy(PastedRows rows, PastedCopies copies, KeptHistory kept) {
        this.rows = rows;
        this.copies = copies;
        this.kept = kept;
    }

    /**
     * A text that staff have pasted. Copies that residents had sent with the very same text are taken in before it, each
     * with its own time.
     *
     * @param sure whether it is a copy of this relay though it does not look like one
     * @param at when it reached the server
     * @throws UnreadablePasteException if it is no relay, or none that can be taken in now
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Pasted take(Relay relay, String text, boolean sure, Staff staff, Instant at) {
        PastedText pasted = new PastedText(text);
        PastedRelay read = read(pasted);
        inTime(relay, at);
        lock(relay);
        CopyHistory known = kept.of(relay);
        if (!sure && !known.copies().isEmpty() && !ComparingCopies.sameRelay(known, read)) {
            return new Pasted.PerhapsAnother(read.title(), known.title());
        }
        String digest = pasted.digest();
        for (PastedCopies.Waiting alike : copies.lockAlike(relay.committeeId(), relay.id(), digest)) {
            if (!alike.pastedAt().isBefore(relay.opensAt())) {
                takeWaiting(relay, alike, staff);
            }
        }
        boolean newest = copies.newestDigest(relay.committeeId(), relay.id())
                .filter(digest::equals)
                .isPresent();
        Compared compared = compare(relay, read, at);
        if (!newest) {
            copies.add(
                    relay.committeeId(), relay.id(), staff.id(), at, read.rows().size(), digest, compared.outcome());
        }
        return new Pasted.Taken(compared.comparison().relation(), read);
    }

    /**
     * A copy that a resident had sent; its rows count from when it came.
     *
     * @return nothing if it does not wait any more
     * @throws UnreadablePasteException if nothing is taken in any more
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<CopyRelation> takeWaiting(Relay relay, long copyId, Staff staff) {
        lock(relay);
        return copies.lockWaiting(relay.committeeId(), relay.id(), copyId).map(waiting -> {
            inTime(relay, waiting.pastedAt());
            return takeWaiting(relay, waiting, staff);
        });
    }

    private CopyRelation takeWaiting(Relay relay, PastedCopies.Waiting waiting, Staff staff) {
        PastedRelay read = read(new PastedText(waiting.body()));
        Compared compared = compare(relay, read, waiting.pastedAt());
        copies.taken(relay.committeeId(), waiting.id(), relay.id(), staff.id(), compared.outcome());
        return compared.comparison().relation();
    }

    /** False if it does not wait any more. */
    public boolean drop(Relay relay, long copyId, Staff staff) {
        return copies.drop(relay.committeeId(), relay.id(), copyId, staff.id()) == 1;
    }

    private static PastedRelay read(PastedText pasted) {
        if (pasted.isTooLong()) {
            throw new UnreadablePasteException("内容太长，一次最多 " + RelayTextReader.LONGEST_TEXT + " 个字。请分成两次粘贴，前面的先粘。");
        }
        return pasted.read().orElseThrow(() -> new UnreadablePasteException("没有看到群接龙。请把群里的接龙整段复制过来，每户一行，带门牌。"));
    }

    private void lock(Relay relay) {
        rows.open(relay.committeeId(), relay.id());
        if (rows.lock(relay.committeeId(), relay.id()).forgottenAt() != null) {
            throw new UnreadablePasteException("这个接龙结束很久了，群接龙的内容已经按规定删除，不能再粘贴。");
        }
    }

    private static void inTime(Relay relay, Instant at) {
        if (relay.phaseForPaper(at) == RelayPhase.NOT_YET_OPEN) {
            throw new UnreadablePasteException("还没有到登记时间。到了时间再粘贴，先后从粘贴时算起。");
        }
    }

    private record Compared(CopyComparison comparison, PastedCopies.Outcome outcome) {}

    private Compared compare(Relay relay, PastedRelay read, Instant at) {
        CopyHistory before = kept.of(relay);
        CopyComparison comparison = ComparingCopies.compare(before, read, at);
        Integer turn = kept.write(relay, before, comparison.history());
        List<MissingRow> gone = comparison.missing().stream()
                .filter(row -> row.why() != RowState.STANDING)
                .toList();
        String places = turn == null
                ? null
                : CopyPlaces.of(comparison.history().copies().get(turn), comparison.rows())
                        .write();
        return new Compared(
                comparison,
                new PastedCopies.Outcome(turn, turn == null ? null : at, comparison.relation(), gone.size(), places));
    }
}
