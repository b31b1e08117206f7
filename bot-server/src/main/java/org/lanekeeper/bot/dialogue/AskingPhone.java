package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** 居委会电话多少. */
@Component
class AskingPhone implements Intent {
    private static final Meaning MEANING = Meaning.of("居委会电话", "居委会电话", "怎么联系居委会", "联系方式")
            .by(
                    Meaning.CLEAR,
                    "居委会?的?(?:电话|在哪|几点|地址|上班)|(?:什么|哪个|有|你们|联系|办公室)的?电话|电话(?:是|号码)?(?:是)?(?:多少|几号)|号码多少|打电话给居委|电话号?码?(?:告诉|发给)|联系方式|(?:哪里|怎么)(?:能)?找(?:到)?居委|联系(?:居委|你们|社区)|^电话$")
            .unless("改|换|错");

    private final Contacts contacts;

    AskingPhone(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        String phone = contacts.phone(said);
        return Answer.of(
                phone.isBlank() ? "这里还没有居委会的电话，请到居委会去问，或者问楼组长。" : "居委会电话：" + phone + "。\n登记、查进度在这里发消息就行，不用打电话。");
    }
}
