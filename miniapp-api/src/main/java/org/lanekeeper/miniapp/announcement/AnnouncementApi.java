package org.lanekeeper.miniapp.announcement;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lanekeeper.community.announcement.Announcement;
import org.lanekeeper.community.announcement.AnnouncementKind;
import org.lanekeeper.community.announcement.AnnouncementState;
import org.lanekeeper.community.announcement.AnnouncementText;
import org.lanekeeper.community.announcement.Audience;
import org.lanekeeper.community.announcement.AudienceKind;
import org.lanekeeper.community.announcement.Draft;
import org.lanekeeper.community.announcement.ListingReceivers;
import org.lanekeeper.community.announcement.Receiver;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.notice.GroupKind;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What staff tell an audience of their choice: written, handed in, approved, planned, sent, watched. */
@RestController
@RequestMapping("/api/announcements")
@ForCommittee
@Tag(name = "Announcements")
class AnnouncementApi {
    private static final int MOST = 100;

    private final Announcing announcing;
    private final Previewing previewing;
    private final WatchingAnnouncement watching;
    private final ListingReceivers listing;

    AnnouncementApi(
            Announcing announcing, Previewing previewing, WatchingAnnouncement watching, ListingReceivers listing) {
        this.listing = listing;
        this.announcing = announcing;
        this.previewing = previewing;
        this.watching = watching;
    }

    /**
     * @param text with placeholders as {姓名}
     * @param audience its kind, with the members that belong to it
     * @param groups kinds of groups that get it as well; null for none
     * @param channels that may be used; null for all that the kind has
     */
    record NewAnnouncement(
            AnnouncementKind kind,
            String title,
            String text,
            Boolean urgent,
            AudienceKind audience,
            Long relayId,
            Integer batch,
            Long compoundId,
            List<String> buildings,
            String tag,
            Long householdId,
            Long earlierId,
            Set<GroupKind> groups,
            Set<Channel> channels) {
        Draft draft() {
            AnnouncementKind what = kind == null ? AnnouncementKind.NOTICE : kind;
            if (audience == null) {
                throw Refusal.unfit("unfit-announcement", "audience", "请选发给谁。");
            }
            return new Draft(
                    what,
                    title,
                    new AnnouncementText(text == null ? "" : text),
                    Boolean.TRUE.equals(urgent),
                    new Audience(
                            audience,
                            relayId,
                            batch,
                            compoundId,
                            buildings == null ? List.of() : buildings,
                            tag,
                            householdId,
                            earlierId,
                            groups == null ? Set.of() : groups),
                    channels == null ? what.channels() : channels);
        }
    }

    /** @param households 0 before it was handed in */
    record View(long id, AnnouncementKind kind, String title, String text, AnnouncementState state, int households) {
        static View of(Announcement one) {
            return new View(one.id(), one.kind(), one.title(), one.wording(), one.state(), one.households());
        }
    }

    record Channels(Set<Channel> channels) {}

    record Reason(String reason) {}

    record Trial(String phone) {}

    /** The latest hundred, the latest first. */
    @GetMapping
    List<View> all(@AuthenticationPrincipal Staff staff) {
        return announcing.page(staff, 0, MOST).stream().map(View::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View write(
            @AuthenticationPrincipal Staff staff,
            @RequestHeader(name = RequestKey.HEADER, required = false) String key,
            @RequestBody NewAnnouncement wanted) {
        return View.of(announcing.write(staff, wanted.draft(), null, RequestKey.of(staff, key)));
    }

    @GetMapping("/{id}")
    View one(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return View.of(announcing.find(staff, id));
    }

    @PutMapping("/{id}")
    View change(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody NewAnnouncement wanted) {
        announcing.change(staff, id, wanted.draft());
        return one(staff, id);
    }

    /** As the receiver of each channel sees it, with its length. */
    @GetMapping("/{id}/preview")
    List<Preview> preview(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return previewing.previews(announcing.find(staff, id));
    }

    /**
     * One household that it is for, masked.
     *
     * @param phone null where there is no mobile
     * @param channel null before it is planned, and where none is open
     * @param status null before it is planned
     */
    record Household(
            String compound,
            String address,
            String name,
            String phone,
            boolean optedOut,
            Channel channel,
            DeliveryStatus status,
            boolean possiblyTwice) {
        static Household of(Receiver one) {
            return new Household(
                    one.compound(),
                    one.address().display(),
                    Masking.name(one.name()),
                    one.phone() == null ? null : Masking.phone(one.phone()),
                    one.optedOut(),
                    one.channel(),
                    one.status(),
                    one.possiblyTwice());
        }
    }

    record Households(int total, List<Household> households) {}

    /** All it is for, in the order of doors: by its audience, from planning on by its plan. */
    @GetMapping("/{id}/receivers")
    Households receivers(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(required = false) Channel channel,
            @RequestParam(required = false) DeliveryStatus status,
            @RequestParam(defaultValue = "0") int skip) {
        Announcement one = announcing.find(staff, id);
        ListingReceivers.Wanted wanted = new ListingReceivers.Wanted(channel, status);
        return new Households(
                listing.count(one, wanted),
                listing.page(one, wanted, Math.max(0, skip), MOST).stream()
                        .map(Household::of)
                        .toList());
    }

    /** Sums by state, channel and building, and the cost. */
    @GetMapping("/{id}/sums")
    AnnouncementBalance sums(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return watching.balance(announcing.find(staff, id));
    }

    @PostMapping("/{id}/trial")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void tryOut(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody Trial trial) {
        announcing.tryOut(staff, id, trial.phone());
    }

    /** To a second person if many households get it, else it is planned. */
    @PostMapping("/{id}/hand-in")
    View handIn(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        announcing.handIn(staff, id);
        return one(staff, id);
    }

    @PostMapping("/{id}/approve")
    View approve(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        announcing.approve(staff, id);
        return one(staff, id);
    }

    @PostMapping("/{id}/send-back")
    View sendBack(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody Reason reason) {
        announcing.sendBack(staff, id, reason.reason());
        return one(staff, id);
    }

    /** The plan is made anew by other channels. */
    @PostMapping("/{id}/plan")
    View plan(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody Channels wanted) {
        announcing.change(staff, id, wanted.channels() == null ? EnumSet.noneOf(Channel.class) : wanted.channels());
        return one(staff, id);
    }

    @PostMapping("/{id}/send")
    View send(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        announcing.send(staff, id);
        return one(staff, id);
    }

    @PostMapping("/{id}/pause")
    View pause(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        announcing.pause(staff, id);
        return one(staff, id);
    }

    @PostMapping("/{id}/resume")
    View resume(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        announcing.resume(staff, id);
        return one(staff, id);
    }

    @PostMapping("/{id}/cancel")
    View cancel(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        announcing.cancel(staff, id);
        return one(staff, id);
    }
}
