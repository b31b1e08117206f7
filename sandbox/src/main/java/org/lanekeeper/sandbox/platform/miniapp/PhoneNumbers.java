package org.lanekeeper.sandbox.platform.miniapp;

import java.time.Clock;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /wxa/business/getuserphonenumber}. */
final class PhoneNumbers {
    private final Caller caller;
    private final Clock clock;
    private final OneTimeCodes<String> codes;

    PhoneNumbers(Caller caller, Clock clock, MiniProgramLimits limits) {
        this.caller = caller;
        this.clock = clock;
        codes = new OneTimeCodes<>(clock, limits.codeLife());
    }

    void serve(Door door) {
        door.post("miniapp", "/wxa/business/getuserphonenumber", RefusalForm.ERRCODE, this::exchange);
    }

    String issue(String appId, String phone) {
        return codes.issue(appId, phone);
    }

    private Answer exchange(Call call, ObjectNode body) {
        String appId = caller.appOf(call);
        String phone = codes.use(body.path("code").asString(""), appId);
        ObjectNode watermark =
                Json.object().put("timestamp", clock.instant().getEpochSecond()).put("appid", appId);
        ObjectNode info = Json.object()
                .put("phoneNumber", phone)
                .put("purePhoneNumber", phone)
                .put("countryCode", "86");
        info.set("watermark", watermark);
        ObjectNode answer = Json.object().put("errcode", 0).put("errmsg", "ok");
        answer.set("phone_info", info);
        return Answer.json(answer);
    }
}
