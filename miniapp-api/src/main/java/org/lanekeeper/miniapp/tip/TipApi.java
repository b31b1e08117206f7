package org.lanekeeper.miniapp.tip;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanekeeper.community.notice.GroupKind;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.tip.LibraryTip;
import org.lanekeeper.community.tip.LibraryTips;
import org.lanekeeper.community.tip.TipSchedule;
import org.lanekeeper.community.tip.TypedTip;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tips for residents, when they are told, whom each has reached. */
@RestController
@RequestMapping("/api/tips")
@ForCommittee
@Tag(name = "Tips")
class TipApi {
    private final MindingTips minding;

    TipApi(MindingTips minding) {
        this.minding = minding;
    }

    /** @param reach null if it was never told */
    record View(LibraryTip tip, LibraryTips.Reach reach) {}

    /** @param months 1 to 12; null for the whole year */
    record NewTip(
            String title,
            String text,
            String picture,
            String video,
            Set<Integer> months,
            Boolean urgent,
            Boolean active) {
        TypedTip typed() {
            return new TypedTip(
                    title,
                    text,
                    picture,
                    video,
                    months == null ? Set.of() : months,
                    Boolean.TRUE.equals(urgent),
                    active == null || active);
        }
    }

    /**
     * @param atTime 09:00
     * @param weekdays 1 Monday to 7
     */
    record NewSchedule(String atTime, Set<Integer> weekdays, Set<GroupKind> groups, int noRepeatDays) {}

    @GetMapping
    List<View> all(@AuthenticationPrincipal Staff staff) {
        Map<Long, LibraryTips.Reach> reach = minding.reach(staff);
        return minding.all(staff).stream()
                .map(tip -> new View(tip, reach.get(tip.id())))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void add(@AuthenticationPrincipal Staff staff, @RequestBody NewTip tip) {
        minding.add(staff, tip.typed());
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody NewTip tip) {
        minding.change(staff, id, tip.typed());
    }

    @GetMapping("/schedules")
    List<TipSchedule> schedules(@AuthenticationPrincipal Staff staff) {
        return minding.schedules(staff);
    }

    @PostMapping("/schedules")
    @ResponseStatus(HttpStatus.CREATED)
    void schedule(@AuthenticationPrincipal Staff staff, @RequestBody NewSchedule wanted) {
        minding.schedule(
                staff,
                TipSchedule.typed(
                        staff.committeeId(),
                        wanted.atTime(),
                        wanted.weekdays() == null ? Set.of() : wanted.weekdays(),
                        wanted.groups() == null ? Set.of() : wanted.groups(),
                        wanted.noRepeatDays(),
                        staff.id()));
    }

    @DeleteMapping("/schedules/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unschedule(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        minding.unschedule(staff, id);
    }

    @PutMapping("/quiet-days/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepQuiet(@AuthenticationPrincipal Staff staff, @PathVariable String day) {
        minding.keepQuiet(staff, day, "");
    }

    @DeleteMapping("/quiet-days/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void speak(@AuthenticationPrincipal Staff staff, @PathVariable String day) {
        minding.speak(staff, day);
    }
}
