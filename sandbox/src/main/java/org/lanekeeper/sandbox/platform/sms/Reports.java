package org.lanekeeper.sandbox.platform.sms;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.sandbox.platform.door.Faults;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Fields;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.limit.RecentMap;
import tools.jackson.databind.JsonNode;

/**
 * Tells accounts what became of their messages, a moment after these were taken. Faults armed for {@code sms-report}: a
 * code means that the message never arrived, {@code lost} that nothing is reported. {@code POST /sim/sms/reports} with
 * {@code {"to"}} sends the last report about a number once more.
 */
public final class Reports {
    private static final long MOMENT_MILLIS = 150;
    private static final int REMEMBERED = 20_000;

    private record Push(URI url, String body) {}

    /** How a provider words what became of one message. */
    interface Wording {
        /** @param error empty where it arrived */
        JsonNode of(String error);
    }

    private final Pushes pushes;
    private final Faults faults;
    private final ScheduledExecutorService timer;
    private final RecentMap<String, Push> last = new RecentMap<>(REMEMBERED);

    public Reports(Pushes pushes, Faults faults, ScheduledExecutorService timer) {
        this.pushes = pushes;
        this.faults = faults;
        this.timer = timer;
    }

    public void serve(Routes routes) {
        routes.on("POST", "/sim/sms/reports", this::again);
    }

    void about(SmsAccount account, String phone, Wording wording) {
        if (account.reportUrl() == null) {
            return;
        }
        String fault = faults.take("sms-report");
        if (fault.equals("lost")) {
            return;
        }
        Push push = new Push(account.reportUrl(), new String(Json.write(wording.of(fault)), StandardCharsets.UTF_8));
        last.put(phone, push);
        timer.schedule(() -> send(push), MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Answer again(Call call) {
        Push push = last.get(Fields.text(call.json(), "to"))
                .orElseThrow(() -> new BadCall(404, "nothing was reported about this number"));
        send(push);
        return Answer.json(Json.object().put("sent", true));
    }

    private void send(Push push) {
        pushes.sendAside(push.url(), push.body());
    }
}
