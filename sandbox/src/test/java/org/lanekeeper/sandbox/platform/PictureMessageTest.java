package org.lanekeeper.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A picture in the chat: told by an id, fetched by it. */
class PictureMessageTest {
    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    private String show(byte[] picture) {
        rig.post(
                "/sim/mp/" + Rig.MP + "/messages",
                Map.of("from", "o1", "image", Base64.getEncoder().encodeToString(picture)));
        String fields = rig.product.got().get(rig.product.got().size() - 1).message();
        assertThat(fields).contains("<MsgType><![CDATA[image]]>", "<PicUrl>", "<MsgId>");
        int at = fields.indexOf("<MediaId><![CDATA[") + 18;
        return fields.substring(at, fields.indexOf("]]>", at));
    }

    private String address(String media, String token) {
        return "/cgi-bin/media/get?access_token=" + token + "&media_id=" + media;
    }

    @Test
    void isFetchedByItsIdForThreeDays() {
        String media = show(PICTURE);
        Rig.Response answer = rig.get(address(media, rig.token(Rig.MP)));
        assertThat(answer.type()).isEqualTo("image/jpeg");
        assertThat(answer.bytes()).isEqualTo(PICTURE);
        assertThat(rig.get("/sim/media/" + media).bytes()).isEqualTo(PICTURE);

        rig.clock.tick(Duration.ofDays(3));
        assertThat(rig.get(address(media, rig.token(Rig.MP))).errcode()).isEqualTo(40007);
    }

    @Test
    void isForItsOwnAccountOnly() {
        String media = show(PICTURE);
        assertThat(rig.get(address(media, rig.token(Rig.MP_PLAIN))).errcode()).isEqualTo(40007);
        assertThat(rig.get(address("none", rig.token(Rig.MP))).errcode()).isEqualTo(40007);
        assertThat(rig.get(address(media, "wrong")).errcode()).isEqualTo(40001);
    }

    @Test
    void opensTheWindowLikeWords() {
        show(PICTURE);
        Map<String, ?> message = Map.of("touser", "o1", "msgtype", "text", "text", Map.of("content", "收到"));
        assertThat(rig.post("/cgi-bin/message/custom/send?access_token=" + rig.token(Rig.MP), message)
                        .errcode())
                .isZero();
    }
}
