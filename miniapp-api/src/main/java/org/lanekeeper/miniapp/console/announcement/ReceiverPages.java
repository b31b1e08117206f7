package org.lanekeeper.miniapp.console.announcement;

import org.lanekeeper.community.announcement.Announcement;
import org.lanekeeper.community.announcement.Announcements;
import org.lanekeeper.community.announcement.ListingReceivers;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All households that an announcement is for, masked, a page at a time. */
@Controller
@RequestMapping("/admin/announcements/{id:\\d+}/receivers")
@ForCommittee
class ReceiverPages {
    private static final int ROWS = 50;

    private final Announcements announcements;
    private final ListingReceivers listing;

    ReceiverPages(Announcements announcements, ListingReceivers listing) {
        this.announcements = announcements;
        this.listing = listing;
    }

    @GetMapping
    String page(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(required = false) Channel channel,
            @RequestParam(required = false) DeliveryStatus status,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Announcement one = announcements.find(staff.committeeId(), id).orElseThrow(Absent.page());
        ListingReceivers.Wanted wanted = new ListingReceivers.Wanted(channel, status);
        Page shown = new Page(page, ROWS, listing.count(one, wanted), address(id, channel, status));
        model.addAttribute("it", one);
        model.addAttribute("channel", channel);
        model.addAttribute("status", status);
        model.addAttribute("page", shown);
        model.addAttribute("receivers", listing.page(one, wanted, shown.skipped(), ROWS));
        return "admin/announcements/receivers";
    }

    private static String address(long id, Channel channel, DeliveryStatus status) {
        String which = (channel == null ? "" : "&channel=" + channel) + (status == null ? "" : "&status=" + status);
        return "/admin/announcements/" + id + "/receivers" + which.replaceFirst("&", "?");
    }
}
