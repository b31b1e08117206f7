package org.lanekeeper.miniapp.console;

import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.staff.Staff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page shows: who is signed in, and for which committee. */
@ControllerAdvice(basePackageClasses = ConsoleFrame.class)
class ConsoleFrame {
    private final Committees committees;

    ConsoleFrame(Committees committees) {
        this.committees = committees;
    }

    @ModelAttribute("staff")
    Staff staff(@AuthenticationPrincipal Staff staff) {
        return staff;
    }

    @ModelAttribute("committee")
    Committee committee(@AuthenticationPrincipal Staff staff) {
        return staff == null ? null : committees.find(staff.committeeId()).orElse(null);
    }
}
