package org.lanekeeper.miniapp.console;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.photo.ReceivingPhoto;
import org.lanekeeper.community.photo.TakingPictureIn;
import org.lanekeeper.community.reply.ReadingReplies;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pictures that residents send from the chat, and what becomes of them. */
@TestComponent
class SentPictures {
    private final KnowingResidents knowing;
    private final ReceivingPhoto receiving;
    private final TakingPictureIn taking;
    private final ReadingReplies replies;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    SentPictures(
            KnowingResidents knowing,
            ReceivingPhoto receiving,
            TakingPictureIn taking,
            ReadingReplies replies,
            JdbcTemplate jdbc,
            Clock clock) {
        this.knowing = knowing;
        this.receiving = receiving;
        this.taking = taking;
        this.replies = replies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static byte[] drawn() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The number of the picture. */
    long send(Committee committee, Instant at) {
        Resident sender = knowing.meet(committee.id(), Platform.MP, "wxtest", "p-" + System.nanoTime());
        String key = "m" + System.nanoTime();
        receiving.receive(sender, "media", key, at);
        taking.begin(100).forEach(photo -> taking.fetched(photo, drawn()));
        return jdbc.queryForObject("SELECT id FROM photo WHERE message_key = ?", Long.class, key);
    }

    long send(Committee committee) {
        return send(committee, clock.instant().minusSeconds(60));
    }

    String state(long photo) {
        return jdbc.queryForObject("SELECT status FROM photo WHERE id = ?", String.class, photo);
    }

    String told(long photo) {
        long reply = jdbc.queryForObject(
                "SELECT id FROM staff_reply WHERE about = 'PHOTO' AND about_id = ?", Long.class, photo);
        return replies.text(reply).orElseThrow();
    }
}
