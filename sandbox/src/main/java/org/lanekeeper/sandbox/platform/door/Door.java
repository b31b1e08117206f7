package org.lanekeeper.sandbox.platform.door;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.journal.Journal;
import tools.jackson.databind.node.ObjectNode;

/** Lets calls in: first the armed faults, then the platform itself; what it refuses is noted. */
public final class Door {
    private static final int DATA_FORMAT_ERROR = 47001;

    private final Routes routes;
    private final Faults faults;
    private final Journal refused;
    private final ScheduledExecutorService timer;

    public Door(Routes routes, Faults faults, Journal refused, ScheduledExecutorService timer) {
        this.routes = routes;
        this.faults = faults;
        this.refused = refused;
        this.timer = timer;
    }

    public void post(String platform, String path, RefusalForm form, PlatformCall action) {
        routes.later("POST", path, call -> pass(platform, form, call, guarded(platform, form, action, true)));
    }

    public void get(String platform, String path, RefusalForm form, PlatformCall action) {
        routes.later("GET", path, call -> pass(platform, form, call, guarded(platform, form, action, false)));
    }

    /** A call whose body is empty, or no JSON. */
    public void bare(String platform, String path, RefusalForm form, PlatformCall action) {
        routes.later("POST", path, call -> pass(platform, form, call, guarded(platform, form, action, false)));
    }

    private interface Guarded {
        Answer answer(Call call);
    }

    private CompletionStage<Answer> pass(String platform, RefusalForm form, Call call, Guarded action) {
        Fault fault = faults.next(platform).orElse(null);
        if (fault == null) {
            return CompletableFuture.completedFuture(action.answer(call));
        }
        if (fault instanceof Fault.Slow slow) {
            return later(action.answer(call), slow.delay());
        }
        if (fault instanceof Fault.Lost) {
            action.answer(call);
            return CompletableFuture.completedFuture(Answer.dropped());
        }
        Answer answer = Answer.dropped();
        if (fault instanceof Fault.Code code) {
            Refusal refusal = new Refusal(code.code(), "armed fault");
            answer = form.answer(refusal);
        } else if (fault instanceof Fault.ServerError) {
            answer = Answer.error(500, "armed fault");
        }
        refused.add(platform, "", "", call.path(), Json.object(), "armed fault " + fault);
        return CompletableFuture.completedFuture(answer);
    }

    private CompletionStage<Answer> later(Answer answer, Duration delay) {
        CompletableFuture<Answer> later = new CompletableFuture<>();
        timer.schedule(() -> later.complete(answer), delay.toMillis(), TimeUnit.MILLISECONDS);
        return later;
    }

    private Guarded guarded(String platform, RefusalForm form, PlatformCall action, boolean withBody) {
        return call -> {
            ObjectNode body = Json.object();
            try {
                if (withBody) {
                    body = read(call);
                }
                return action.answer(call, body);
            } catch (Refusal refusal) {
                ObjectNode noted = body.deepCopy();
                noted.remove(List.of("secret", "signature"));
                refused.add(
                        platform,
                        "",
                        body.path("touser").asString(body.path("phone").asString("")),
                        call.path(),
                        noted,
                        refusal.code() + " " + refusal.getMessage());
                return form.answer(refusal);
            }
        };
    }

    private static ObjectNode read(Call call) {
        try {
            return call.json();
        } catch (BadCall e) {
            throw new Refusal(DATA_FORMAT_ERROR, "data format error: " + e.getMessage());
        }
    }
}
