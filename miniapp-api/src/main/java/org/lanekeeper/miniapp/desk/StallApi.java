package org.lanekeeper.miniapp.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff take a number for somebody at the stall or on the telephone. */
@RestController
@ForCommittee
@Tag(name = "Entries")
class StallApi {
    private final Relays relays;
    private final AtTheDesk desk;
    private final WritingSlip slips;

    StallApi(Relays relays, AtTheDesk desk, WritingSlip slips) {
        this.relays = relays;
        this.desk = desk;
        this.slips = slips;
    }

    /**
     * @param line as a clerk types it, or a scanned form; instead of the three below
     * @param address as in the line
     * @param quantity 1 if not given
     * @param door STALL if not given
     */
    record NewEntry(
            @Schema(example = "3-502 张三 2") String line,
            String address,
            String name,
            String phone,
            Integer quantity,
            Door door) {
        DeskAsk ask(String key) {
            boolean parts = line == null || line.isBlank();
            String text =
                    parts ? part(address) + " " + part(name) + " " + (quantity == null ? 1 : quantity) + "份" : line;
            return new DeskAsk(text, phone, door == null ? Door.STALL : door, null, true, key);
        }

        private static String part(String text) {
            return text == null ? "" : text.strip();
        }

        @Override
        public String toString() {
            return "NewEntry[]";
        }
    }

    /**
     * @param status ACCEPTED, or REVIEW if the committee looks into it first
     * @param receipt in groups of four
     * @param name masked
     * @param link where the standing is shown; the slip's QR code
     */
    record Taken(
            int number,
            int quantity,
            EntryStatus status,
            boolean secured,
            String receipt,
            String address,
            String name,
            String door,
            String link) {}

    private record Choice(String compound, String building, String unit, String room) {
        static Choice of(Household household) {
            return new Choice(household.compound(), household.building(), household.unit(), household.room());
        }
    }

    @PostMapping("/api/relays/{id}/stall-entries")
    @ResponseStatus(HttpStatus.CREATED)
    Taken take(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestBody NewEntry wanted,
            @RequestHeader(name = RequestKey.HEADER, required = false) String key) {
        Relay relay = relays.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个接龙"));
        AtTheDesk.Answer answer = desk.take(staff, id, wanted.ask(key));
        if (answer instanceof AtTheDesk.Answer.Open open) {
            throw refusal(open.recognised());
        }
        Entry entry = ((AtTheDesk.Answer.Taken) answer).entry();
        Slip slip = slips.of(relay, entry);
        return new Taken(
                slip.number(),
                slip.quantity(),
                entry.status(),
                entry.secured(),
                slip.receipt(),
                slip.place(),
                slip.name(),
                slip.door(),
                slip.link());
    }

    private static Refusal refusal(Recognised recognised) {
        if (recognised.state() == Recognised.State.PRESENT) {
            return Refusal.conflict("already-in", recognised.words())
                    .with("number", recognised.present().number())
                    .with("door", recognised.present().door());
        }
        if (recognised.state() == Recognised.State.CHOOSE) {
            return Refusal.conflict("address-ambiguous", recognised.words())
                    .with(
                            "choices",
                            recognised.choices().stream().map(Choice::of).toList());
        }
        String words = recognised.words().isEmpty() ? "请写门牌、姓名和份数，如 3-502 张三 2。" : recognised.words();
        return Refusal.unfit("stall-entry", "line", words);
    }
}
