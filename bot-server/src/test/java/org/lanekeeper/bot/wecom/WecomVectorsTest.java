package org.lanekeeper.bot.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.door.answering.Markdown;
import org.lanekeeper.bot.door.cipher.MessageCipher;
import org.lanekeeper.bot.door.cipher.Seal;
import org.lanekeeper.bot.door.request.Query;
import org.lanekeeper.bot.door.request.Refused;

/** The sample of WeCom's own library for the encryption of callbacks. */
class WecomVectorsTest {
    private static final String TOKEN = "QDG6eK";
    private static final String CORP = "wx5823bf96d3bd56c7";
    private static final String KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    private static final String ECHO =
            "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";
    private static final String SIGNED =
            "msg_signature=5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3&timestamp=1409659589&nonce=263014780";

    @Test
    void answersTheSampleQuestion() throws Exception {
        Seal seal = new Seal(TOKEN, new MessageCipher(CORP, KEY, ""));
        byte[] question = seal.open(Query.read(SIGNED), ECHO).message();
        assertThat(new String(question, StandardCharsets.UTF_8)).isEqualTo("1616140317555161061");
    }

    @Test
    void goesOnWithThePreviousKey() throws Exception {
        Seal changed = new Seal(TOKEN, new MessageCipher(CORP, "B".repeat(42) + "A", KEY));
        MessageCipher.Opened opened = changed.open(Query.read(SIGNED), ECHO);
        Seal.Sealed answer = changed.seal("您好".getBytes(StandardCharsets.UTF_8), opened.key(), Instant.EPOCH);
        Seal before = new Seal(TOKEN, new MessageCipher(CORP, KEY, ""));
        Query signed = Query.read("msg_signature=" + answer.signature() + "&timestamp=" + answer.timestamp() + "&nonce="
                + answer.nonce());
        assertThat(before.open(signed, answer.encrypted()).message()).isEqualTo("您好".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesTheSampleForAnotherCorporation() throws Exception {
        Query query = Query.read(SIGNED);
        Seal other = new Seal(TOKEN, new MessageCipher("wx5823bf96d3bd56c8", KEY, ""));
        assertThat(catchThrowable(() -> other.open(query, ECHO))).isInstanceOf(Refused.class);
    }

    @Test
    void leavesNothingThatMarkdownWouldTakeForItsOwn() {
        assertThat(Markdown.plain("张* 3号楼5** [x](http://y) <@all> # `a`")).doesNotContain("*", "[", "<", "#", "`");
        assertThat(Markdown.plain("接龙 3-502 张三\nhttps://a.b/r/1")).isEqualTo("接龙 3-502 张三\nhttps://a.b/r/1");
    }
}
