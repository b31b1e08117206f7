package org.lanekeeper.community.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.lanekeeper.community.photo.TickingTime.TickingClock;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who sends pictures and talks to staff, and all that the database then holds. */
@TestComponent
class KeptThings {
    static final String SAID = "我是欧阳试验，电话13711112222";

    private final TickingClock clock;
    private final KnowingResidents knowing;
    private final ReceivingPhoto receiving;
    private final TakingPictureIn taking;
    private final Photos photos;
    private final JdbcTemplate jdbc;
    final Staff clerk = new Staff(1, 7, "clerk", "小王", Role.CLERK);
    Resident person;

    KeptThings(
            TickingClock clock,
            KnowingResidents knowing,
            ReceivingPhoto receiving,
            TakingPictureIn taking,
            Photos photos,
            JdbcTemplate jdbc) {
        this.clock = clock;
        this.knowing = knowing;
        this.receiving = receiving;
        this.taking = taking;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    /** Nothing is left of the last test. */
    void begin() {
        for (String table : List.of(
                "photo",
                "photo_picture",
                "talk",
                "talk_line",
                "staff_reply",
                "reply_page",
                "conversation",
                "retention_count",
                "resident")) {
            jdbc.update("DELETE FROM " + table);
        }
        person = knowing.meet(7, Platform.MP, "wxtest", "o1");
    }

    /** Noise, so that its bytes stand nowhere else. */
    static byte[] drawn() throws Exception {
        BufferedImage image = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(20200305);
        for (int i = 0; i < 120 * 90; i++) {
            image.setRGB(i % 120, i / 120, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    Photo send(String key) throws Exception {
        assertThat(receiving.receive(person, "media-secret-id", key, clock.instant()))
                .isTrue();
        byte[] drawn = drawn();
        taking.begin(10).forEach(photo -> taking.fetched(photo, drawn));
        long id = jdbc.queryForObject("SELECT id FROM photo WHERE message_key = ?", Long.class, key);
        return photos.find(7, id).orElseThrow();
    }

    /** Every cell of every table of ours, byte by byte. */
    String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : jdbc.queryForList("SHOW TABLES", String.class)) {
            for (Map<String, Object> row : jdbc.queryForList("SELECT * FROM " + table)) {
                row.values().forEach(cell -> all.append(text(cell)).append('\n'));
            }
        }
        return all.toString();
    }

    private static String text(Object cell) {
        return cell instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(cell);
    }

    static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    int rows(String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }
}
