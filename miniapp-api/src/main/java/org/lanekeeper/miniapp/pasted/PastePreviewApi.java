package org.lanekeeper.miniapp.pasted;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.pasted.ComparedRow;
import org.lanekeeper.community.pasted.Doubt;
import org.lanekeeper.community.pasted.LookingAtPastes;
import org.lanekeeper.community.pasted.LookingAtPastes.PreviewedRow;
import org.lanekeeper.community.pasted.PastedRelay;
import org.lanekeeper.community.pasted.PastedRow;
import org.lanekeeper.community.pasted.RelayDoubt;
import org.lanekeeper.community.pasted.RowChange;
import org.lanekeeper.community.pasted.RowEntry;
import org.lanekeeper.community.pasted.RowField;
import org.lanekeeper.community.pasted.RowStanding;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says what a text that was copied from a group chat says. Keeps nothing and enters nothing. */
@RestController
@ForCommittee
@Tag(name = "Pasted relays")
class PastePreviewApi {
    private final LookingAtPastes looking;
    private final Relays relays;
    private final Clock clock;

    PastePreviewApi(LookingAtPastes looking, Relays relays, Clock clock) {
        this.looking = looking;
        this.relays = relays;
        this.clock = clock;
    }

    /**
     * @param relayId of the committee, to lay the rows beside its roster, its queue and earlier copies
     */
    record PasteText(
            @Schema(example = "#接龙\n口罩预订\n\n1. 3-502 张三 2包\n2. 3号楼503 李四")
            String text,

            @Schema(nullable = true) Long relayId) {
        @Override
        public String toString() {
            return "PasteText[]";
        }
    }

    /**
     * @param number as written, null where none stands there
     * @param name null where none was understood, as the following
     * @param quantity 1 where none was named
     * @param problems plain Chinese, why a person should look; empty if the row can be entered as read
     * @param beside only where a relay was named
     */
    record ReadRow(
            Integer number,
            String name,
            String building,
            String unit,
            String room,
            String phone,
            int quantity,
            List<String> problems,

            @JsonInclude(JsonInclude.Include.NON_NULL) BesideRow beside) {

        static ReadRow of(PastedRow row, BesideRow beside) {
            Address address = row.address();
            return new ReadRow(
                    row.number(),
                    filled(row.name()),
                    address == null ? null : address.building(),
                    address == null ? null : filled(address.unit()),
                    address == null ? null : address.room(),
                    row.phone(),
                    row.quantity(),
                    row.doubts().stream().map(Doubt::label).toList(),
                    beside);
        }

        @Override
        public String toString() {
            return "ReadRow[]";
        }
    }

    /**
     * What roster, queue and earlier copies say of a row.
     *
     * @param state READY, UNCLEAR, REPEATED, ALREADY_IN, NUMBERED, ENDED, NOT_ADMITTED or DISMISSED
     * @param household as the roster has it, null where it is not one door
     * @param near registered doors that may be meant where the written one does not exist
     * @param taken number that the household has, null for none
     * @param door through which it got it
     * @param change ADDED, OVERWRITING, EDITED, RETURNED or UNCHANGED since the copies before
     * @param edited what of it was changed
     * @param moved whether it stands elsewhere than before
     * @param words all of it that matters, in plain Chinese
     */
    record BesideRow(
            RowStanding.State state,
            String household,
            List<String> near,
            Integer taken,
            String door,
            String change,
            List<String> edited,
            boolean moved,
            List<String> words) {

        static BesideRow of(PreviewedRow row) {
            RowStanding standing = row.standing();
            RowEntry entry = standing.entry() == null ? standing.present() : standing.entry();
            return new BesideRow(
                    standing.state(),
                    standing.household() == null ? null : standing.household().display(),
                    standing.near().stream().map(Household::display).toList(),
                    entry == null ? null : entry.number(),
                    entry == null ? null : entry.door().label(),
                    change(row.compared()),
                    edited(row.compared()),
                    row.compared().moved(),
                    standing.words());
        }

        private static String change(ComparedRow row) {
            return row.change().getClass().getSimpleName().toUpperCase(Locale.ROOT);
        }

        private static List<String> edited(ComparedRow row) {
            return row.change() instanceof RowChange.Edited edited
                    ? edited.fields().stream().map(RowField::label).sorted().toList()
                    : List.of();
        }

        @Override
        public String toString() {
            return "BesideRow[" + state + "]";
        }
    }

    /**
     * @param relay false if the text is no relay: then there is neither title nor row
     * @param title null where the text has none
     * @param duplicates numbers, as written, of rows that are the same household
     * @param problems with the text as a whole, in plain Chinese
     */
    record PastePreview(
            boolean relay, String title, List<ReadRow> rows, List<List<Integer>> duplicates, List<String> problems) {}

    @Operation(
            summary = "What a pasted relay says",
            description =
                    "Reads the text of a relay as it was copied from a group chat, at most 64 KB. With relayId each"
                            + " row is also laid beside the roster, the queue and the copies that were pasted before (`beside`)."
                            + " Keeps nothing and enters nothing.")
    @PostMapping("/api/paste-preview")
    PastePreview preview(@AuthenticationPrincipal Staff staff, @RequestBody PasteText wanted) {
        Relay relay = wanted.relayId() == null
                ? null
                : relays.find(staff.committeeId(), wanted.relayId())
                        .filter(it -> it.state() != RelayState.DRAFT)
                        .orElseThrow(() -> Refusal.notFound("这个接龙"));
        if (wanted.text() == null || wanted.text().isBlank()) {
            throw Refusal.unfit("empty-paste", "text", "请把群里的接龙整段粘贴进来。");
        }
        return looking.read(wanted.text())
                .map(read -> new PastePreview(
                        true,
                        filled(read.title()),
                        rows(relay, read, wanted.text()),
                        duplicates(staff, read),
                        problems(read)))
                .orElseGet(() -> new PastePreview(false, null, List.of(), List.of(), List.of()));
    }

    private List<ReadRow> rows(Relay relay, PastedRelay read, String text) {
        if (relay == null) {
            return read.rows().stream().map(row -> ReadRow.of(row, null)).toList();
        }
        List<ReadRow> rows = new ArrayList<>();
        for (PreviewedRow row : looking.preview(relay, text, clock.instant()).orElse(List.of())) {
            rows.add(ReadRow.of(row.compared().row(), BesideRow.of(row)));
        }
        return rows;
    }

    private List<List<Integer>> duplicates(Staff staff, PastedRelay read) {
        return looking.repeated(staff.committeeId(), read).stream()
                .map(rows -> rows.stream()
                        .map(row -> row.number() == null ? row.position() : row.number())
                        .toList())
                .toList();
    }

    private static List<String> problems(PastedRelay read) {
        return read.doubts().stream().map(RelayDoubt::label).toList();
    }

    private static String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
