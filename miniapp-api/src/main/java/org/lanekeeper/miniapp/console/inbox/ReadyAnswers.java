package org.lanekeeper.miniapp.console.inbox;

import java.util.List;

/** Answers that fit often; a click puts one into the field, where it can still be changed. */
final class ReadyAnswers {
    static final List<String> ALL = List.of(
            "您好，已经看到了，我们马上去办，办好再告诉您。",
            "请留下您的电话，我们打给您。",
            "请带身份证到居委会来办，工作时间都有人。",
            "您的登记还在，没有丢，轮到时会通知您，请放心。",
            "这件事要找物业，我们已经转告物业，请等他们联系您。",
            "已经办好了。还有事请再说。");

    private ReadyAnswers() {}
}
