package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.community.photo.KeptPicture;
import org.lanekeeper.community.photo.Photo;
import org.lanekeeper.community.photo.Photos;
import org.lanekeeper.community.picture.Picture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A picture in the chat: answered at once, fetched by its id, sealed; whatever else was sent is refused in words. */
@WithDelivery
@Import(StaffAtWork.class)
@TestPropertySource(properties = {"lanekeeper.photo.every=100ms", "lanekeeper.photo.backoff=200ms"})
@ExtendWith(OutputCaptureExtension.class)
class SendingPicturesTest {
    private static final byte[] DRAWN = jpeg();

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    CallingRound round;

    @Autowired
    StaffAtWork staff;

    @Autowired
    Photos photos;

    @Autowired
    KeptPicture kept;

    private String openid;

    @BeforeEach
    void begin() {
        round.begin();
        staff.empty();
        openid = "picture-" + System.nanoTime();
    }

    @AfterEach
    void disarm() {
        outside.disarm();
    }

    private static byte[] jpeg() {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 300, 200);
        pen.setColor(Color.BLUE);
        pen.drawString("3-502", 20, 100);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] followedBy(byte[] picture, String more) {
        byte[] tail = more.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(picture, picture.length + tail.length);
        System.arraycopy(tail, 0, all, picture.length, tail.length);
        return all;
    }

    private List<String> states() {
        return street.jdbc().queryForList("SELECT status FROM photo ORDER BY id", String.class);
    }

    private void awaitStates(String... wanted) {
        StaffAtWork.await(() -> states().equals(List.of(wanted)));
        assertThat(states()).containsExactly(wanted);
    }

    private String lastWords() {
        List<tools.jackson.databind.JsonNode> got = round.got("mp", openid);
        return got.get(got.size() - 1).toString();
    }

    private byte[] stored() {
        return street.jdbc().queryForObject("SELECT sealed FROM photo_picture", byte[].class);
    }

    @Test
    void isAnsweredAtOnceAndKeptSealed() {
        assertThat(outside.show(openid, followedBy(DRAWN, "<script>alert(1)</script>")))
                .contains("照片收到，工作人员录入后告诉您号码", "/a/", "7 天内删除");
        awaitStates("WAITING");
        Photo photo =
                photos.free(round.committee, 1, java.time.Instant.now(), 9).get(0);
        assertThat(photo.mediaType()).isEqualTo("image/jpeg");
        assertThat(photo.width()).isEqualTo(300);
        byte[] picture = kept.of(photo).orElseThrow();
        assertThat(picture).isEqualTo(Picture.read(DRAWN).bytes());
        String text = new String(stored(), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("JFIF", "script", new String(picture, 100, 40, StandardCharsets.ISO_8859_1));
        assertThat(street.jdbc().queryForObject("SELECT media_id FROM photo", String.class))
                .isNull();
        assertThat(photos.find(round.committee + 1, photo.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wecom/app/1000002", "feishu/app/cli_trial0000000"})
    void comesInFromOtherPlatforms(String path) {
        assertThat(outside.show(path, openid, DRAWN)).contains("照片收到", "/a/");
        awaitStates("WAITING");
        Photo photo =
                photos.free(round.committee, 1, java.time.Instant.now(), 9).get(0);
        assertThat(kept.of(photo)).contains(Picture.read(DRAWN).bytes());
    }

    @Test
    void deliveredThreeTimesItIsThereOnce() {
        List<String> answers = outside.showRepeatedly(openid, DRAWN, 3);
        assertThat(answers).hasSize(3).allMatch(answer -> answer.equals(answers.get(0)));
        awaitStates("WAITING");
    }

    @Test
    void whatIsNoPictureIsRefusedInWords() {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
        outside.show(openid, svg.getBytes(StandardCharsets.UTF_8));
        awaitStates("REFUSED");
        staff.awaitReplies("SENT");
        assertThat(lastWords()).contains("打不开", "重新拍一张").doesNotContain("svg");
        assertThat(street.jdbc().queryForObject("SELECT COUNT(*) FROM photo_picture", Integer.class))
                .isZero();
    }

    @Test
    void aBombAndAByteTooManyAreRefused() {
        // the head of a PNG that says it is 30000 by 30000
        byte[] bomb = new byte[33 + 12];
        byte[] head = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            '\r',
            '\n',
            0x1A,
            '\n',
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            0,
            0x75,
            0x30,
            0,
            0,
            0x75,
            0x30,
            8,
            2,
            0,
            0,
            0
        };
        System.arraycopy(head, 0, bomb, 0, head.length);
        outside.show(openid, bomb);
        awaitStates("REFUSED");
        outside.show(openid, Arrays.copyOf(DRAWN, Picture.LARGEST + 1));
        awaitStates("REFUSED", "REFUSED");
        outside.show(openid, Arrays.copyOf(DRAWN, Picture.LARGEST));
        awaitStates("REFUSED", "REFUSED", "WAITING");
        staff.awaitReplies("SENT", "SENT");
        assertThat(lastWords()).contains("太大");
    }

    @Test
    void aPlatformInTroubleIsAskedAgainAndAnExpiredTokenRenewed() {
        outside.arm("mp", "500", 1);
        outside.arm("mp", "40001", 1);
        outside.show(openid, DRAWN);
        awaitStates("WAITING");
    }

    @Test
    void whatThePlatformHasNoMoreIsAskedForAgain() {
        outside.arm("mp", "40007", 1);
        outside.show(openid, DRAWN);
        awaitStates("LOST");
        staff.awaitReplies("SENT");
        assertThat(lastWords()).contains("再发一次");
    }

    @Test
    void onePersonDoesNotFillTheInbox() {
        for (int i = 0; i < 5; i++) {
            assertThat(outside.show(openid, DRAWN)).contains("照片收到");
        }
        assertThat(outside.show(openid, DRAWN)).contains("这张先不收");
        StaffAtWork.await(() -> states().stream().allMatch("WAITING"::equals));
        assertThat(states()).hasSize(5).containsOnly("WAITING");
    }

    @Test
    void whoeverLeavesTakesThePicturesAlong() {
        outside.show(openid, DRAWN);
        awaitStates("WAITING");
        outside.event(openid, "unsubscribe", "");
        assertThat(street.jdbc().queryForObject("SELECT COUNT(*) FROM photo_picture", Integer.class))
                .isZero();
        assertThat(states()).isEmpty();
    }

    @Test
    void nothingOfItIsInTheLogs(CapturedOutput output) {
        outside.arm("mp", "refuse", 1);
        outside.show(openid, DRAWN);
        awaitStates("WAITING");
        assertThat(output.getAll()).doesNotContain(openid, "media-", "mmbiz");
    }
}
