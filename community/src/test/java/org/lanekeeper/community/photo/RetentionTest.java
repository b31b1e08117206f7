package org.lanekeeper.community.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.photo.KeptThings.SAID;
import static org.lanekeeper.community.photo.KeptThings.drawn;
import static org.lanekeeper.community.photo.KeptThings.latin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.inbox.AnsweringTalk;
import org.lanekeeper.community.inbox.SaidBefore;
import org.lanekeeper.community.inbox.Speaker;
import org.lanekeeper.community.inbox.Talk;
import org.lanekeeper.community.inbox.TalkingToStaff;
import org.lanekeeper.community.photo.TickingTime.TickingClock;
import org.lanekeeper.community.picture.Picture;
import org.lanekeeper.community.reply.ReplyPages;
import org.lanekeeper.community.resident.KnowingResidents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is kept about people is unreadable where it lies, and goes with them. */
@OnRealDatabase
@Import({TickingTime.class, KeptThings.class})
class RetentionTest {
    @Autowired
    KeptThings things;

    @Autowired
    TickingClock clock;

    @Autowired
    KnowingResidents knowing;

    @Autowired
    KeyingPhoto keying;

    @Autowired
    KeptPicture kept;

    @Autowired
    TalkingToStaff talking;

    @Autowired
    AnsweringTalk answering;

    @Autowired
    ReplyPages pages;

    @BeforeEach
    void begin() {
        things.begin();
    }

    @Test
    void nothingIsReadableWhereItLies() throws Exception {
        Photo photo = things.send("k1");
        keying.claim(things.clerk, photo.id());
        keying.toReview(things.clerk, photo, 9, new PhotoDraft("欧阳试验", "3-502", "13711112222", "2"));
        Talk talk =
                talking.open(things.person, List.of(new SaidBefore(Speaker.PERSON, SAID, clock.instant())), SAID, "m1");
        answering.reply(things.clerk, talk, "好的，欧阳试验", 0, "r1");
        String code = pages.codeFor(things.person);

        byte[] picture = Picture.read(drawn()).bytes();
        assertThat(kept.of(photo)).hasValue(picture);
        String middle = new String(picture, picture.length / 2, 24, StandardCharsets.ISO_8859_1);
        assertThat(things.everything())
                .doesNotContain("欧阳试验", latin("欧阳试验"), "13711112222", "JFIF", middle, code, "media-secret-id");
        assertThat(answering.read(talk)).extracting(line -> line.text()).contains(SAID, "好的，欧阳试验");
        assertThat(keying.draft(photo).orElseThrow().name()).isEqualTo("欧阳试验");
    }

    @Test
    void whoeverLeavesTakesAllOfItAlong() throws Exception {
        things.send("k4");
        talking.open(things.person, List.of(), SAID, "m4");
        pages.codeFor(things.person);
        knowing.forget(things.person);
        for (String table : List.of("photo", "photo_picture", "talk", "talk_line", "staff_reply", "reply_page")) {
            assertThat(things.rows(table)).as(table).isZero();
        }
    }
}
