package org.lanekeeper.miniapp.notice;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.ChannelTrouble;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.notice.PostPart;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person brings into groups, and the channels that somebody has to mend. */
@RestController
@RequestMapping("/api/posts")
@ForCommittee
@Tag(name = "Posts by hand")
class PostApi {
    private final KeepingPosts keeping;

    PostApi(KeepingPosts keeping) {
        this.keeping = keeping;
    }

    /**
     * @param status TO_POST with what is to be pasted, TO_CONFIRM for a task that lies on the platform
     * @param title of the announcement or the relay
     */
    record Waiting(
            long deliveryId, String group, String title, DeliveryStatus status, Instant since, List<Part> parts) {
        static Waiting of(KeepingPosts.Waiting one) {
            return new Waiting(
                    one.task().deliveryId(),
                    one.task().groupName(),
                    one.task().title(),
                    one.task().status(),
                    one.task().since(),
                    one.parts().stream().map(Part::of).toList());
        }
    }

    /**
     * @param text masked, as it is pasted
     * @param postedAt null while it waits
     */
    record Part(int part, String text, Instant postedAt) {
        static Part of(PostPart one) {
            return new Part(one.part(), one.wording(), one.postedAt());
        }
    }

    /**
     * @param template with which nothing is sent; empty where the account is in trouble
     * @param error code of the platform
     * @param until when it passes by itself, null where somebody has to mend something
     */
    record Trouble(
            long id, Channel channel, String account, String template, String error, Instant since, Instant until) {
        static Trouble of(ChannelTrouble one) {
            return new Trouble(
                    one.id(), one.channel(), one.account(), one.template(), one.error(), one.since(), one.until());
        }
    }

    /** The longest waiting first. */
    @GetMapping
    List<Waiting> waiting(@AuthenticationPrincipal Staff staff) {
        return keeping.waiting(staff).stream().map(Waiting::of).toList();
    }

    /** Pasted; with the last part the notice stands in the group. */
    @PostMapping("/{deliveryId}/parts/{part}/posted")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void posted(@AuthenticationPrincipal Staff staff, @PathVariable long deliveryId, @PathVariable int part) {
        keeping.pasted(staff, deliveryId, part);
    }

    /** Somebody saw on the platform that it was sent there. */
    @PostMapping("/{deliveryId}/confirmed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmed(@AuthenticationPrincipal Staff staff, @PathVariable long deliveryId) {
        keeping.confirmed(staff, deliveryId);
    }

    /** Is not brought there any more. */
    @PostMapping("/{deliveryId}/dropped")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropped(@AuthenticationPrincipal Staff staff, @PathVariable long deliveryId) {
        keeping.dropped(staff, deliveryId);
    }

    @GetMapping("/troubles")
    List<Trouble> troubles(@AuthenticationPrincipal Staff staff) {
        return keeping.troubles(staff).stream().map(Trouble::of).toList();
    }

    /** Messages go this way again. */
    @PostMapping("/troubles/{id}/mended")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mended(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        keeping.mended(staff, id);
    }
}
