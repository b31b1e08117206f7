package org.lanekeeper.community.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.community.picture.UnfitPictureException.Reason;

class PictureTest {
    private static final String PLACE = "N31.2304 E121.4737 幸福里";
    private static final String SCRIPT = "<html><script>alert(1)</script>";
    private static final byte[] LOSSY = webp("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    private static final byte[] LOSSLESS = webp("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    private static final byte[] TRANSPARENT = webp(
            "UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAAAP4AAA3AAP7m"
                    + "tQAAAA==");
    private static final byte[] MOVING = webp(
            "UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAAAAAAAAAAAGQAAABWUDhMDQAAAC8A"
                    + "AAAQBxAREYiI/gcA");

    private static byte[] webp(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Reason refused(byte[] sent) {
        return catchThrowableOfType(UnfitPictureException.class, () -> Picture.read(sent))
                .reason();
    }

    private static BufferedImage decoded(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    @ParameterizedTest
    @CsvSource({"1,0", "3,180", "6,90", "8,270", "5,90", "99,0"})
    void ofACamerasNotesOnlyWhichSideIsUpIsKept(int orientation, int degrees) throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            byte[] sent = DrawnPicture.withSegment(
                    DrawnPicture.jpeg(40, 30), 0xE1, DrawnPicture.exif(orientation, PLACE, order));
            Picture picture = Picture.read(sent);
            assertThat(picture.rotation()).isEqualTo(degrees);
            assertThat(text(picture.bytes())).doesNotContain("Exif", "N31.2304");
            assertThat(picture).extracting(Picture::width, Picture::height).containsExactly(40, 30);
            assertThat(decoded(picture).getRGB(5, 25)).isEqualTo(0xFFFFFFFF);
        }
    }

    @Test
    void commentsPreviewsAndProfilesAreLeftOut() throws IOException {
        byte[] sent = DrawnPicture.jpeg(40, 30);
        sent = DrawnPicture.withSegment(sent, 0xFE, bytes(SCRIPT));
        sent = DrawnPicture.withSegment(sent, 0xE1, bytes("http://ns.adobe.com/xap/1.0/\0" + PLACE));
        sent = DrawnPicture.withSegment(sent, 0xED, bytes("Photoshop 3.0\0" + PLACE));
        sent = DrawnPicture.withSegment(sent, 0xE2, bytes("MPF\0" + PLACE));
        Picture picture = Picture.read(sent);
        assertThat(text(picture.bytes())).doesNotContain("<script", "N31.2304", "Photoshop", "adobe", "MPF");
        assertThat(decoded(picture).getWidth()).isEqualTo(40);
    }

    @Test
    void whatHangsBehindThePictureIsCutOff() throws IOException {
        for (byte[] drawn : List.of(DrawnPicture.jpeg(40, 30), DrawnPicture.png(40, 30), LOSSY, LOSSLESS)) {
            Picture picture = Picture.read(DrawnPicture.joined(drawn, bytes("PK\3\4" + SCRIPT)));
            assertThat(text(picture.bytes())).doesNotContain("PK\3\4", "<script");
            assertThat(Picture.read(picture.bytes()).bytes()).isEqualTo(picture.bytes());
        }
    }

    @Test
    void notesInAPngAreLeftOut() throws IOException {
        byte[] sent = DrawnPicture.withChunk(DrawnPicture.png(40, 30), "tEXt", bytes("Comment\0" + SCRIPT));
        sent = DrawnPicture.withChunk(sent, "eXIf", DrawnPicture.exif(1, PLACE, ByteOrder.BIG_ENDIAN));
        sent = DrawnPicture.withChunk(sent, "iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + PLACE));
        Picture picture = Picture.read(sent);
        assertThat(text(picture.bytes())).doesNotContain("<script", "N31.2304", "eXIf", "iTXt");
        assertThat(decoded(picture).getHeight()).isEqualTo(30);
    }

    @Test
    void webpIsReadInItsThreeForms() {
        assertThat(Picture.read(LOSSY).format()).isEqualTo(PictureFormat.WEBP);
        assertThat(Picture.read(LOSSY).bytes()).isEqualTo(LOSSY);
        assertThat(Picture.read(LOSSLESS).bytes()).isEqualTo(LOSSLESS);
        assertThat(Picture.read(TRANSPARENT).bytes()).isEqualTo(TRANSPARENT);
        assertThat(refused(MOVING)).isEqualTo(Reason.BROKEN);
    }

    @Test
    void notesInAWebpAreLeftOutAndNotAnnounced() {
        // behind the picture stand a camera's notes, announced by a flag
        byte[] noted = DrawnPicture.joined(TRANSPARENT, bytes("EXIF\6\0\0\0secret"));
        noted[4] += 14;
        noted[20] |= 0x08;
        Picture picture = Picture.read(noted);
        assertThat(picture.bytes()).isEqualTo(TRANSPARENT);
    }

    @ParameterizedTest
    @CsvSource({"16001,1", "1,16001", "9000,9000", "2147483647,2147483647", "-1,1"})
    void whatWouldBringDownABrowserIsRefused(int width, int height) {
        assertThat(refused(DrawnPicture.pngOf(width, height))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void tenMegabytesAreTakenAndNotAByteMore() {
        byte[] drawn = DrawnPicture.jpeg(40, 30);
        byte[] largest = DrawnPicture.joined(drawn, new byte[Picture.LARGEST - drawn.length]);
        assertThat(Picture.read(largest).width()).isEqualTo(40);
        assertThat(refused(DrawnPicture.joined(largest, new byte[1]))).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a\1\0\1\0",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "%PDF-1.7",
                "PK\3\4",
                "MZ",
                "RIFF\0\0\0\0WAVE",
                "BM"
            })
    void otherKindsOfFilesAreRefused(String content) {
        assertThat(refused(content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Reason.NO_PICTURE);
    }

    @Test
    void aJpegOfAThousandScansIsRefused() {
        byte[] drawn = DrawnPicture.jpeg(40, 30);
        int scan = text(drawn).indexOf("\u00FF\u00DA");
        ByteBuffer out = ByteBuffer.allocate(drawn.length * 1000);
        out.put(drawn, 0, scan);
        for (int i = 0; i < 900; i++) {
            out.put(drawn, scan, drawn.length - scan - 2);
        }
        out.putShort((short) 0xFFD9);
        assertThat(refused(Arrays.copyOf(out.array(), out.position()))).isEqualTo(Reason.BROKEN);
    }

    @Test
    void aSecondFrameCannotHideBehindTheFirst() {
        byte[] drawn = DrawnPicture.jpeg(40, 30);
        int frame = text(drawn).indexOf("\u00FF\u00C0");
        byte[] second = Arrays.copyOfRange(drawn, frame + 4, frame + 2 + 17);
        assertThat(refused(DrawnPicture.withSegment(drawn, 0xC0, second))).isEqualTo(Reason.BROKEN);
    }

    /** Whatever comes: refused with a reason, or a picture that would be taken as it is. */
    @Test
    void brokenPicturesAreRefusedOrHarmless() {
        Random random = new Random(20200305);
        List<byte[]> seeds = new ArrayList<>(List.of(
                DrawnPicture.withSegment(
                        DrawnPicture.jpeg(20, 20), 0xE1, DrawnPicture.exif(6, PLACE, ByteOrder.LITTLE_ENDIAN)),
                DrawnPicture.withChunk(DrawnPicture.png(20, 20), "tEXt", bytes(SCRIPT)),
                LOSSY,
                LOSSLESS,
                TRANSPARENT,
                MOVING));
        int taken = 0;
        for (int i = 0; i < 30_000; i++) {
            byte[] sent = seeds.get(random.nextInt(seeds.size())).clone();
            for (int hits = 1 + random.nextInt(6); hits > 0; hits--) {
                sent[random.nextInt(sent.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = random.nextInt(4) == 0 ? Arrays.copyOf(sent, random.nextInt(sent.length)) : sent;
            try {
                Picture picture = Picture.read(cut);
                assertThat(Picture.read(picture.bytes()).bytes()).isEqualTo(picture.bytes());
                taken++;
            } catch (UnfitPictureException refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
        assertThat(taken).isPositive();
        assertThatThrownBy(() -> Picture.read(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}))
                .isInstanceOf(UnfitPictureException.class);
    }
}
