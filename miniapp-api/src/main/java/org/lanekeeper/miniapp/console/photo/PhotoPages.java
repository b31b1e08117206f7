package org.lanekeeper.miniapp.console.photo;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.photo.KeyingPhoto;
import org.lanekeeper.community.photo.Photo;
import org.lanekeeper.community.photo.PhotoDraft;
import org.lanekeeper.community.photo.PhotoSettings;
import org.lanekeeper.community.photo.PhotoWords;
import org.lanekeeper.community.photo.Photos;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.retention.RetentionCounts;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.desk.PhotoDesk;
import org.lanekeeper.miniapp.desk.Recognised;
import org.lanekeeper.miniapp.desk.Recognising;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits, and one picture beside its fields. */
@Controller
@Hidden
@RequestMapping("/admin/photos")
class PhotoPages {
    private static final int MOST = 30;
    /** Nothing in a picture is ever run, whatever a browser takes it for. */
    private static final String POLICY = "default-src 'none'; sandbox";

    private final Photos photos;
    private final PhotoDesk desk;
    private final KeyingPhoto keying;
    private final Recognising recognising;
    private final Relays relays;
    private final RetentionCounts retention;
    private final PhotoSettings settings;
    private final Clock clock;

    PhotoPages(
            Photos photos,
            PhotoDesk desk,
            KeyingPhoto keying,
            Recognising recognising,
            Relays relays,
            RetentionCounts retention,
            PhotoSettings settings,
            Clock clock) {
        this.photos = photos;
        this.desk = desk;
        this.keying = keying;
        this.recognising = recognising;
        this.relays = relays;
        this.retention = retention;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Staff staff, Model model) {
        model.addAttribute("counts", photos.counts(staff.committeeId()));
        model.addAttribute(
                "free",
                photos.free(staff.committeeId(), staff.id(), clock.instant(), 1).size());
        model.addAttribute("settled", photos.done(staff.committeeId(), MOST));
        model.addAttribute("keep", settings.keep().toDays());
        model.addAttribute(
                "removed",
                retention
                        .newest(staff.committeeId(), RetentionCounts.Kind.PHOTO)
                        .orElse(null));
        return "admin/photos/index";
    }

    /** How many wait, while the page stands on the screen. */
    @GetMapping("/counts")
    String counts(@AuthenticationPrincipal Staff staff, Model model) {
        list(staff, model);
        return "admin/photos/index :: counts";
    }

    /**
     * @param relay the one that was keyed for last
     * @param review whether the last one was to be compared
     */
    @GetMapping("/{id:\\d+}")
    String show(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(required = false) Long relay,
            @RequestParam(defaultValue = "false") boolean review,
            Model model) {
        Photo photo = desk.find(staff, id);
        boolean mine = keying.claim(staff, id);
        Long wanted = photo.isInReview() ? photo.relayId() : relay;
        PhotoForm form = (photo.isInReview() && mine ? keying.draft(photo) : Optional.<PhotoDraft>empty())
                .map(draft -> PhotoForm.of(draft, wanted, false))
                .orElseGet(() -> PhotoForm.blank(wanted, review));
        return page(staff, photo, mine, form, model);
    }

    /** With what was typed. */
    String page(Staff staff, Photo photo, boolean mine, PhotoForm form, Model model) {
        List<Relay> open = relays.shown(staff.committeeId(), photo.receivedAt()).stream()
                .filter(it -> it.phaseForPaper(photo.receivedAt()) == RelayPhase.OPEN)
                .toList();
        PhotoForm chosen = form.relay() == null && !open.isEmpty()
                ? PhotoForm.of(form.draft(), open.get(0).id(), form.review())
                : form;
        model.addAttribute("photo", photo);
        model.addAttribute("mine", mine);
        model.addAttribute("relays", open);
        model.addAttribute("form", chosen);
        model.addAttribute("seen", seen(staff, photo, chosen));
        model.addAttribute("again", PhotoWords.Again.values());
        model.addAttribute("counts", photos.counts(staff.committeeId()));
        return "admin/photos/show";
    }

    /** What the fields mean so far. */
    Recognised seen(Staff staff, Photo photo, PhotoForm form) {
        return form.relay() == null
                ? null
                : relays.find(staff.committeeId(), form.relay())
                        .map(relay -> recognising.recognise(
                                relay, desk.ask(photo, form.draft(), form.household(), form.isSure())))
                        .orElseThrow(Absent.page());
    }

    /** Each look is in the log of operations. */
    @GetMapping("/{id:\\d+}/picture")
    ResponseEntity<byte[]> picture(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        Photo photo = desk.find(staff, id);
        byte[] picture = desk.look(staff, photo).orElseThrow(Absent.page());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"photo-" + id + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .body(picture);
    }
}
