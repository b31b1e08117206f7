package org.lanekeeper.miniapp.console.paper;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.paper.CheckedRow;
import org.lanekeeper.community.paper.EnteringPaper.Entered;
import org.lanekeeper.community.paper.PaperFile;
import org.lanekeeper.community.paper.PaperRow;
import org.lanekeeper.community.paper.UnreadablePaperException;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.desk.PaperDesk;
import org.lanekeeper.miniapp.household.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A sheet from a lobby: handed in, looked at, entered. Entered twice, it has been entered once. */
@Controller
@Hidden
@RequestMapping("/admin/relays/{id:\\d+}/paper")
class PaperPages {
    private static final String FORM = "admin/paper/index";
    /** Largest file: a thousand rows are a tenth of that. */
    private static final long BYTES = 2L * 1024 * 1024;

    private static final int TEXT = 60_000;

    private final Relays relays;
    private final Committees committees;
    private final PaperDesk desk;
    private final WallClock clock;

    PaperPages(Relays relays, Committees committees, PaperDesk desk, WallClock clock) {
        this.relays = relays;
        this.committees = committees;
        this.desk = desk;
        this.clock = clock;
    }

    @ModelAttribute("relay")
    Relay relay(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        model.addAttribute("compounds", committees.compounds(staff.committeeId()));
        return relays.find(staff.committeeId(), id)
                .filter(relay -> relay.state() != RelayState.DRAFT)
                .orElseThrow(Absent.page());
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", PaperForm.blank(clock));
        return FORM;
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        return Download.xlsx("纸质登记模板.xlsx", PaperFile.template());
    }

    @PostMapping("/check")
    String check(
            @ModelAttribute("relay") Relay relay,
            @ModelAttribute("form") PaperForm form,
            @RequestParam(required = false) MultipartFile file,
            Model model)
            throws IOException {
        try {
            List<PaperRow> rows = read(relay, form, file);
            List<CheckedRow> checked = desk.check(relay, form.sheet(rows, clock));
            model.addAttribute("form", form.with(rows));
            model.addAttribute("rows", checked);
            model.addAttribute(
                    "ready", checked.stream().filter(CheckedRow::isReady).count());
            return "admin/paper/preview";
        } catch (UnreadablePaperException e) {
            return unfit(model, e);
        }
    }

    private List<PaperRow> read(Relay relay, PaperForm form, MultipartFile file) throws IOException {
        if (file != null && !file.isEmpty()) {
            if (file.getSize() > BYTES) {
                throw new UnreadablePaperException("这个文件太大，超过 2 MB。请分成几个文件。");
            }
            return PaperFile.read(file.getBytes());
        }
        if (form.text().length() > TEXT) {
            throw new UnreadablePaperException("打的内容太长。请分成几张表。");
        }
        return desk.lines(relay, form.text());
    }

    /** Back from the preview, with everything that was typed. */
    @PostMapping("/again")
    String again(@ModelAttribute("form") PaperForm form) {
        return FORM;
    }

    @PostMapping
    String enter(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @ModelAttribute("form") PaperForm form,
            Model model) {
        try {
            List<Entered> entered = desk.enter(staff, relay, form.sheet(form.read(), clock));
            model.addAttribute("entered", entered);
            model.addAttribute(
                    "numbered",
                    entered.stream()
                            .filter(one -> PaperDesk.number(one).isPresent())
                            .count());
            return "admin/paper/result";
        } catch (UnreadablePaperException e) {
            return unfit(model, e);
        }
    }

    private static String unfit(Model model, UnreadablePaperException e) {
        model.addAttribute("unfit", e.getMessage());
        return FORM;
    }
}
