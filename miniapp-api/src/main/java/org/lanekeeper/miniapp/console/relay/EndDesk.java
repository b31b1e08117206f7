package org.lanekeeper.miniapp.console.relay;

import java.util.stream.Stream;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.batch.EndingPlace;
import org.lanekeeper.miniapp.batch.EndingPlace.End;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the place of one called household ends, on the page of its entry. */
@Controller
class EndDesk {
    private final EndingPlace ending;
    private final DrawingEntry drawing;

    EndDesk(EndingPlace ending, DrawingEntry drawing) {
        this.ending = ending;
        this.drawing = drawing;
    }

    @ForBlockOwners(About.ENTRY)
    @PostMapping("/admin/relays/{id:\\d+}/entries/{number:\\d{1,9}}/outcome")
    String end(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "false") boolean paid,
            @ModelAttribute("typed") EntryDeedForm form,
            Model model,
            RedirectAttributes redirect) {
        End end = Stream.of(End.values())
                .filter(it -> it.name().equals(outcome))
                .findFirst()
                .orElseThrow(Absent.page());
        try {
            ending.end(staff, id, number, end, paid, form.reason(end.deed()));
        } catch (Refusal e) {
            return drawing.refuse(staff, id, number, end.deed(), e, model);
        }
        Flash.done(redirect, "第 " + number + " 号" + end.done());
        return "redirect:/admin/relays/" + id + "/entries/" + number;
    }
}
