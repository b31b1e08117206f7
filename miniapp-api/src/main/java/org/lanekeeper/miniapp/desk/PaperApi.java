package org.lanekeeper.miniapp.desk;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.paper.CheckedRow;
import org.lanekeeper.community.paper.PaperRow;
import org.lanekeeper.community.paper.PaperSheet;
import org.lanekeeper.community.paper.UnreadablePaperException;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staff enter a lobby sheet. The same sheet again changes nothing and is answered alike, so it needs no key. */
@RestController
@ForCommittee
@Tag(name = "Entries")
class PaperApi {
    private final Relays relays;
    private final PaperDesk desk;

    PaperApi(Relays relays, PaperDesk desk) {
        this.relays = relays;
        this.desk = desk;
    }

    /**
     * @param room the room alone where the sheet or the row says the building, or a whole address
     * @param time only where it differs from the sheet's: {@code 9:15} or {@code 2026-02-04 9:15}
     */
    record Row(
            String compound,
            String building,
            String unit,
            String room,
            String name,
            String phone,
            Integer quantity,
            String time) {
        PaperRow paper(int number) {
            String units = quantity == null ? "" : String.valueOf(quantity);
            return new PaperRow(number, compound, building, unit, room, name, phone, units, time);
        }

        @Override
        public String toString() {
            return "Row[]";
        }
    }

    /**
     * @param declaredAt when the sheet was handed in or picked up, as the relay goes by
     * @param rows the first row of the sheet first
     */
    record Sheet(Instant declaredAt, String compound, String building, List<Row> rows) {
        PaperSheet paper() {
            List<PaperRow> paper = new ArrayList<>();
            for (Row row : rows == null ? List.<Row>of() : rows) {
                paper.add(row.paper(paper.size() + 1));
            }
            return new PaperSheet(paper, compound, building, declaredAt);
        }
    }

    /**
     * @param number null where none was given
     * @param name masked
     * @param text what became of the row, or would
     */
    record RowAnswer(int row, Integer number, String place, String name, String text) {
        static RowAnswer of(CheckedRow row, Integer number, String text) {
            return new RowAnswer(row.row().row(), number, row.place(), Masking.name(row.name()), text);
        }
    }

    /**
     * @param atTheEnd whether a batch has been called or lots were drawn, so that the rows stand behind everybody
     */
    record Answer(boolean atTheEnd, int numbered, List<RowAnswer> rows) {}

    /**
     * @param preview whether the sheet is only to be looked at
     */
    @PostMapping("/api/relays/{id}/paper")
    Answer enter(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestBody Sheet wanted) {
        Relay relay = relays.find(staff.committeeId(), id)
                .filter(it -> it.state() != RelayState.DRAFT)
                .orElseThrow(() -> Refusal.notFound("这个接龙"));
        try {
            List<RowAnswer> rows = preview ? preview(relay, wanted.paper()) : enter(staff, relay, wanted.paper());
            int numbered =
                    (int) rows.stream().filter(row -> row.number() != null).count();
            return new Answer(relay.putsLatecomersLast(), numbered, rows);
        } catch (UnreadablePaperException e) {
            throw Refusal.unfit("unfit-paper", "rows", e.getMessage());
        }
    }

    private List<RowAnswer> preview(Relay relay, PaperSheet sheet) {
        return desk.check(relay, sheet).stream()
                .map(row -> RowAnswer.of(row, null, row.inWords()))
                .toList();
    }

    private List<RowAnswer> enter(Staff staff, Relay relay, PaperSheet sheet) {
        return desk.enter(staff, relay, sheet).stream()
                .map(one -> RowAnswer.of(one.row(), PaperDesk.number(one).orElse(null), PaperDesk.inWords(one)))
                .toList();
    }
}
