package org.lanekeeper.bot.wechat.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.bot.door.cipher.Signature;
import org.lanekeeper.bot.door.request.Query;
import org.lanekeeper.bot.door.request.Refused;
import org.lanekeeper.bot.door.request.RequestBody;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is not let in, one test a refusal. */
@WithBotServer
class RefusalsTest {
    private static final String DOOR = "/wechat/mp/" + Outside.MP;

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    private Courier courier;
    private Relay relay;

    @BeforeEach
    void openARelay() {
        courier = new Courier(outside);
        street.empty();
        long committee = street.committee("幸福居委会", "");
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "13800000001");
        relay = street.openRelay(committee);
    }

    private void nothingHappened() {
        assertThat(street.queue(relay)).isEmpty();
        assertThat(street.jdbc().queryForObject("SELECT COUNT(*) FROM resident", Integer.class))
                .isZero();
    }

    @Test
    void doesNotEchoForStrangers() {
        String wrong = "?signature=" + Signature.of("other", "1", "2") + "&timestamp=1&nonce=2&echostr=x";
        assertThat(courier.get(DOOR + wrong).statusCode()).isEqualTo(403);
        assertThat(courier.get(DOOR).statusCode()).isEqualTo(403);
        assertThatThrownBy(() -> Query.read("signature=%zz")).isInstanceOf(Refused.class);
        assertThat(courier.get("/wechat/mp/unknown" + wrong).statusCode()).isEqualTo(404);
        assertThat(courier.get("/wechat/other/" + Outside.MP).statusCode()).isEqualTo(404);
    }

    @Test
    void knowsNoOtherAccounts() {
        String query = courier.plainQuery(Courier.now());
        assertThat(courier.post("/wechat/mp/" + Outside.MA + query, "x").statusCode())
                .isEqualTo(404);
        assertThat(courier.post("/wechat/mp/wx0" + query, "x").statusCode()).isEqualTo(404);
        nothingHappened();
    }

    @Test
    void refusesAWrongSignatureBeforeReadingTheBody() {
        String wrong = courier.plainQuery(Courier.now()).replaceFirst("signature=.", "signature=g");
        assertThat(courier.post(DOOR + wrong, Courier.text("p1", "接龙 3-502 张三", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(courier.post(DOOR + wrong, "x".repeat(200_000)).statusCode()).isEqualTo(403);
        assertThat(courier.post(DOOR, Courier.text("p1", "接龙 3-502 张三", "1")).statusCode())
                .isEqualTo(403);
        nothingHappened();
    }

    @Test
    void refusesWhatIsSealedUnderAWrongSignatureTokenKeyOrAccount() {
        String message = Courier.text("p1", "接龙 3-502 张三", "1");
        String right = Courier.seal(Outside.MP, Outside.MP_KEY, message);
        String now = Courier.now();
        assertThat(courier.sealed(DOOR, "other", right, now).statusCode()).isEqualTo(403);
        String otherKey = Courier.seal(Outside.MP, Outside.MA_KEY, message);
        assertThat(courier.sealed(DOOR, Outside.MP_TOKEN, otherKey, now).statusCode())
                .isEqualTo(403);
        String otherAccount = Courier.seal(Outside.MA, Outside.MP_KEY, message);
        assertThat(courier.sealed(DOOR, Outside.MP_TOKEN, otherAccount, now).statusCode())
                .isEqualTo(403);
        String plainSignature = courier.plainQuery(now) + "&encrypt_type=aes";
        assertThat(courier.post(DOOR + plainSignature, "<xml><Encrypt>" + right + "</Encrypt></xml>")
                        .statusCode())
                .as("the signature of the address says nothing about the content")
                .isEqualTo(403);
        nothingHappened();
    }

    @Test
    void refusesAWrongSignatureOfTheAddressBeforeReadingWhatIsSealed() {
        String now = Courier.now();
        String encrypted = Courier.seal(Outside.MP, Outside.MP_KEY, Courier.text("p1", "接龙 3-502 张三", "1"));
        String sealed =
                "&encrypt_type=aes&msg_signature=" + Signature.of(Outside.MP_TOKEN, now, Courier.NONCE, encrypted);
        String body = "<xml><Encrypt>" + encrypted + "</Encrypt></xml>";
        String right = courier.plainQuery(now) + sealed;
        String wrong = right.replaceFirst("signature=.", "signature=g");

        assertThat(courier.post(DOOR + wrong, body).statusCode()).isEqualTo(403);
        assertThat(courier.post(DOOR + wrong, "no XML").statusCode()).isEqualTo(403);
        nothingHappened();
        assertThat(courier.post(DOOR + right, body).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesOldRequests() {
        String yesterday = Long.toString(Instant.now().minusSeconds(25 * 3600).getEpochSecond());
        String message = Courier.text("p1", "接龙 3-502 张三", "1");
        assertThat(courier.post(DOOR + courier.plainQuery(yesterday), message).statusCode())
                .isEqualTo(403);
        String encrypted = Courier.seal(Outside.MP, Outside.MP_KEY, message);
        assertThat(courier.sealed(DOOR, Outside.MP_TOKEN, encrypted, yesterday).statusCode())
                .isEqualTo(403);
        assertThat(courier.post(DOOR + courier.plainQuery("soon"), message).statusCode())
                .isEqualTo(403);
        assertThat(courier.post(DOOR + courier.plainQuery("9999999999999999"), message)
                        .statusCode())
                .isEqualTo(403);
        nothingHappened();
    }

    @Test
    void refusesLargeBodiesAlsoInChunks() {
        byte[] large = new byte[RequestBody.LARGEST + 1];
        String path = DOOR + courier.plainQuery(Courier.now());
        assertThat(courier.post(path, HttpRequest.BodyPublishers.ofByteArray(large))
                        .statusCode())
                .isEqualTo(413);
        HttpRequest.BodyPublisher chunked =
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        assertThat(courier.post(path, chunked).statusCode()).isEqualTo(413);
        String largest = Courier.text("p1", "x".repeat(RequestBody.LARGEST - 300), "1");
        assertThat(courier.plain(largest).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "接龙",
                "<xml><Content>x</Content></xml>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><Content>&e;</Content></xml>",
                "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY l \"ll\"><!ENTITY m \"&l;&l;\">]><l>&m;</l>"
            })
    void refusesMalformedBodies(String body) {
        assertThat(courier.plain(body).statusCode()).isEqualTo(400);
        nothingHappened();
    }

    @Test
    void refusesASealedMessageWithNothingInIt() {
        String now = Courier.now();
        String query = "?encrypt_type=aes&timestamp=" + now + "&nonce=n1&msg_signature=" + Signature.of("t", now);
        assertThat(courier.post(DOOR + query, "<xml><ToUserName>x</ToUserName></xml>")
                        .statusCode())
                .isEqualTo(400);
        String empty = Courier.seal(Outside.MP, Outside.MP_KEY, "<xml></xml>");
        assertThat(courier.sealed(DOOR, Outside.MP_TOKEN, empty, now).statusCode())
                .isEqualTo(400);
    }

    @Test
    void ignoresParametersHiddenInAFormBody() {
        String now = Courier.now();
        HttpResponse<String> answer = outside.send(HttpRequest.newBuilder(outside.bot(DOOR))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        courier.plainQuery(now).substring(1))));
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
