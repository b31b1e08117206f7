package org.lanekeeper.community.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lanekeeper.community.ledger.LedgerFault.Kind;
import tools.jackson.databind.JsonNode;

/** Draws the lot again. */
final class ReplayedDraw {
    private String commitment = "";
    private boolean drawn;

    void promise(String published) {
        commitment = published;
    }

    /** Whether a lot was promised and not drawn yet. */
    boolean isDue() {
        return !commitment.isEmpty() && !drawn;
    }

    /** Behind everybody who was in the draw, and in order of time among themselves. */
    String rankOfLatecomers() {
        return drawn ? "~" : "";
    }

    /**
     * @param lastHash of the line before: the only head that nobody could choose
     */
    void draw(
            JsonNode fields,
            String lastHash,
            Collection<ReplayedEntry> entries,
            ReplayedQueue queue,
            ReplayedQueue.Report report) {
        String seed = fields.path("seed").asString("");
        String head = fields.path("head").asString("");
        if (drawn) {
            report.of(Kind.DRAW, "摇了两次号");
        }
        if (!Hex.is(seed, Chain.DIGITS) || !Draw.commitment(seed).equals(commitment)) {
            report.of(Kind.DRAW, "公布的摇号种子和事先公布的承诺对不上");
            return;
        }
        if (!head.equals(lastHash)) {
            report.of(Kind.DRAW, "摇号用的校验码不是摇号前最后一条的");
        }
        drawn = true;
        entries.forEach(entry -> queue.change(entry, it -> it.rank = Draw.rank(seed, head, it.number)));
        List<String> published = new ArrayList<>();
        fields.path("numbers").forEach(number -> published.add(Draw.rank(seed, head, number.asInt(0))));
        if (!published.equals(published.stream().sorted().toList())) {
            report.of(Kind.DRAW, "公布的摇号顺序和种子算出来的不一样");
        }
    }
}
