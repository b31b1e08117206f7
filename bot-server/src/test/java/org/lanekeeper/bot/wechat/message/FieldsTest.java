package org.lanekeeper.bot.wechat.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static Fields read(String body) throws MalformedMessageException {
        return Fields.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsATextMessage() throws Exception {
        IncomingMessage message = IncomingMessage.of(read("""
                <xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[oA-_1]]></FromUserName>
                <CreateTime>1348831860</CreateTime><MsgType><![CDATA[text]]></MsgType>
                <Content><![CDATA[接龙 <3-502> & ]]]]><![CDATA[> 张三]]></Content><MsgId>1234567890123456</MsgId></xml>"""));
        assertThat(message.content()).isEqualTo("接龙 <3-502> & ]]> 张三");
        assertThat(message.from()).isEqualTo("oA-_1");
        assertThat(message.isText()).isTrue();
        assertThat(message.toString()).doesNotContain("oA-_1", "张三");
    }

    @Test
    void readsWhatPeopleAllowed() throws Exception {
        String xml = """
                <xml><ToUserName>gh</ToUserName><FromUserName>o1</FromUserName><CreateTime>1</CreateTime>
                <MsgType>event</MsgType><Event>subscribe_msg_popup_event</Event>
                <SubscribeMsgPopupEvent><List><TemplateId>t1</TemplateId><SubscribeStatusString>accept</SubscribeStatusString></List>
                <List><TemplateId>t2</TemplateId><SubscribeStatusString>reject</SubscribeStatusString></List></SubscribeMsgPopupEvent></xml>""";
        String json = """
                {"ToUserName":"gh","FromUserName":"o1","CreateTime":1,"MsgType":"event","Event":"subscribe_msg_popup_event",
                "List":[{"TemplateId":"t1","SubscribeStatusString":"accept","PopupScene":"0"},{"TemplateId":"t2","SubscribeStatusString":"reject"}]}""";
        String single = """
                {"ToUserName":"gh","FromUserName":"o1","CreateTime":"1","MsgType":"event","Event":"subscribe_msg_popup_event",
                "List":{"TemplateId":"t1","SubscribeStatusString":"accept"}}""";
        var both = List.of(
                new IncomingMessage.Template("t1", "accept", "", ""),
                new IncomingMessage.Template("t2", "reject", "", ""));
        assertThat(IncomingMessage.of(read(xml)).templates()).isEqualTo(both);
        assertThat(IncomingMessage.of(read(json)).templates()).isEqualTo(both);
        assertThat(IncomingMessage.of(read(single)).templates()).isEqualTo(both.subList(0, 1));
    }

    @Test
    void dropsControlCharactersThatInputMethodsSlipIn() throws Exception {
        assertThat(read("<xml><Content><![CDATA[张\u0003三\u001f]]></Content></xml>")
                        .text("Content"))
                .isEqualTo("张三");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "plain words",
                "<xml>",
                "<xml></html>",
                "<xml/><xml/>",
                "<!DOCTYPE xml><xml><A>1</A></xml>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><A>&e;</A></xml>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><xml><A>&b;</A></xml>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><xml/>",
                "<xml><A>&undefined;</A></xml>",
                "<xml><?php echo 1; ?></xml>",
                "<xml><A>1</A><A>2</A></xml>",
                "{",
                "[]",
                "{\"A\":1,\"A\":2}",
                "{\"A\":1} {\"B\":2}"
            })
    void refusesWhatIsNoMessage(String body) {
        assertThatThrownBy(() -> IncomingMessage.of(read(body))).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void refusesDepthAndNumbers() {
        String deep = "<a>".repeat(3000) + "</a>".repeat(3000);
        String many = "<xml>" + "<a/>".repeat(5000) + "</xml>";
        String deepJson = "{\"a\":".repeat(3000) + "1" + "}".repeat(3000);
        for (String body : List.of(deep, "<xml>" + deep + "</xml>", many, deepJson)) {
            assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedMessageException.class);
        }
        assertThatThrownBy(() -> Fields.read(new byte[] {'<', 'x', '>', (byte) 0xC3, '<', '/', 'x', '>'}))
                .isInstanceOf(MalformedMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FromUserName", "CreateTime", "MsgType", "MsgId", "Content"})
    void refusesAMessageWithoutAFieldThatAllHave(String missing) {
        String xml = "<xml><ToUserName>gh</ToUserName><FromUserName>o1</FromUserName><CreateTime>1</CreateTime>"
                + "<MsgType>text</MsgType><MsgId>1</MsgId><Content>您好</Content></xml>";
        String without = xml.replaceFirst("<" + missing + ">.*</" + missing + ">", "");
        assertThatThrownBy(() -> IncomingMessage.of(read(without))).isInstanceOf(MalformedMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "a b", "'; DROP", "", "\u00e9"})
    void refusesImpossibleSenders(String sender) {
        String xml = "<xml><ToUserName>gh</ToUserName><FromUserName>" + sender
                + "</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><MsgId>1</MsgId><Content>x</Content></xml>";
        assertThatThrownBy(() -> IncomingMessage.of(read(xml))).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void knowsOnlyOneKindOfErrorWhateverComes() {
        Random chance = new Random(64);
        String xml = "<xml><ToUserName>gh</ToUserName><List><TemplateId>t</TemplateId></List><![CDATA[x]]></xml>";
        int read = 0;
        for (int i = 0; i < 5000; i++) {
            byte[] body = xml.getBytes(StandardCharsets.UTF_8);
            for (int k = chance.nextInt(4); k >= 0; k--) {
                body[chance.nextInt(body.length)] = (byte) chance.nextInt(256);
            }
            try {
                Fields.read(body);
                read++;
            } catch (MalformedMessageException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
        assertThat(read).isBetween(1, 4999);
    }
}
