package org.lanekeeper.miniapp.console.announcement;

import java.util.Optional;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.announcement.Announcement;
import org.lanekeeper.community.announcement.AnnouncementKind;
import org.lanekeeper.community.announcement.AnnouncementState;
import org.lanekeeper.community.announcement.Announcements;
import org.lanekeeper.community.announcement.AudienceKind;
import org.lanekeeper.community.announcement.Choices;
import org.lanekeeper.community.announcement.Placeholder;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.HouseholdTags;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.notice.GroupKind;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.tip.LibraryTips;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.announcement.Announcing;
import org.lanekeeper.miniapp.announcement.Previewing;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which an announcement is written, anew or again. */
@Controller
@RequestMapping("/admin/announcements")
@ForCommittee
class WritingPages {
    private static final String FORM = "admin/announcements/edit";

    private final Announcing announcing;
    private final Announcements announcements;
    private final Choices choices;
    private final Committees committees;
    private final Households households;
    private final HouseholdTags tags;
    private final FindingHousehold finding;
    private final LibraryTips tips;
    private final Previewing previewing;

    WritingPages(
            Announcing announcing,
            Announcements announcements,
            Choices choices,
            Committees committees,
            Households households,
            HouseholdTags tags,
            FindingHousehold finding,
            LibraryTips tips,
            Previewing previewing) {
        this.announcing = announcing;
        this.announcements = announcements;
        this.choices = choices;
        this.committees = committees;
        this.households = households;
        this.tags = tags;
        this.finding = finding;
        this.tips = tips;
        this.previewing = previewing;
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal Staff staff, @RequestParam(required = false) Long tip, Model model) {
        AnnouncementForm form = Optional.ofNullable(tip)
                .flatMap(id -> tips.find(staff.committeeId(), id))
                .map(one -> AnnouncementForm.of(one.title(), one.whole(), one.id()))
                .orElseGet(AnnouncementForm::blank);
        return form(staff, form, null, model);
    }

    @PostMapping
    String write(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("form") AnnouncementForm typed,
            Model model,
            RedirectAttributes redirect) {
        try {
            AnnouncementForm form = placed(staff, typed);
            Announcement made =
                    announcing.write(staff, form.draft(), known(staff, form.tipId()), RequestKey.of(staff, key(form)));
            return "redirect:/admin/announcements/" + made.id();
        } catch (Refusal refusal) {
            return unfit(staff, typed, null, refusal, model);
        }
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        Announcement one = draft(staff, id);
        String door = one.householdId() == null
                ? ""
                : households
                        .find(staff.committeeId(), one.householdId())
                        .map(Household::display)
                        .orElse("");
        return form(staff, AnnouncementForm.of(one, door), id, model);
    }

    @PostMapping("/{id:\\d+}")
    String change(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @ModelAttribute("form") AnnouncementForm typed,
            Model model,
            RedirectAttributes redirect) {
        try {
            announcing.change(staff, id, placed(staff, typed).draft());
        } catch (Refusal refusal) {
            if (refusal.getBody().getProperties() == null) {
                Flash.refused(redirect, refusal);
                return "redirect:/admin/announcements/" + id;
            }
            return unfit(staff, typed, id, refusal, model);
        }
        Flash.done(redirect, "已保存。");
        return "redirect:/admin/announcements/" + id;
    }

    private Announcement draft(Staff staff, long id) {
        return announcements
                .find(staff.committeeId(), id)
                .filter(one -> one.state() == AnnouncementState.DRAFT)
                .orElseThrow(Absent.page());
    }

    private Long known(Staff staff, Long tipId) {
        return tipId == null
                ? null
                : tips.find(staff.committeeId(), tipId).map(one -> one.id()).orElse(null);
    }

    private static String key(AnnouncementForm form) {
        return form.key() == null || form.key().isBlank() || form.key().length() > 80 ? null : form.key();
    }

    /** Whose door was typed, where it is for one household. */
    private AnnouncementForm placed(Staff staff, AnnouncementForm form) {
        if (form.audienceKind() != AudienceKind.HOUSEHOLD) {
            return form;
        }
        String door = form.household() == null ? "" : form.household();
        FindingHousehold.Match match = AddressReader.find(door)
                .map(found -> finding.find(staff.committeeId(), found.address(), door, "", null))
                .orElseThrow(() -> nobody("请写是哪一户，例如 3-502。"));
        if (match instanceof FindingHousehold.Match.One one) {
            return form.at(one.household().id());
        }
        throw nobody(match instanceof FindingHousehold.Match.Several ? "好几个小区都有这个门牌，请把小区名也写上。" : "名册上没有这一户，请检查门牌。");
    }

    private static Refusal nobody(String advice) {
        return Refusal.unfit("unfit-announcement", "householdId", advice);
    }

    private String unfit(Staff staff, AnnouncementForm typed, Long id, Refusal refusal, Model model) {
        Object field = refusal.getBody().getProperties() == null
                ? ""
                : refusal.getBody().getProperties().get("field");
        model.addAttribute("unfitField", field);
        model.addAttribute("unfit", refusal.getBody().getDetail());
        return form(staff, typed, id, model);
    }

    private String form(Staff staff, AnnouncementForm form, Long id, Model model) {
        long committee = staff.committeeId();
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("kinds", AnnouncementKind.values());
        model.addAttribute("channels", AnnouncementKind.NOTICE.channels());
        model.addAttribute("placeholders", Placeholder.values());
        model.addAttribute("groupKinds", GroupKind.values());
        model.addAttribute("chats", choices.groups(committee));
        model.addAttribute("compounds", committees.compounds(committee));
        model.addAttribute("tags", tags.inUse(committee));
        model.addAttribute("batches", choices.batches(committee));
        model.addAttribute("earlier", announcements.sentLately(committee));
        model.addAttribute("settings", previewing.settings());
        return FORM;
    }
}
