package org.lanekeeper.sandbox.platform.miniapp;

import java.util.Map;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.token.AccessTokens;

/** Which mini-program a call speaks for. */
record Caller(Map<String, MiniProgram> programs, AccessTokens tokens) {

    /** By access token; one of an official account does not serve. */
    String appOf(Call call) {
        return tokens.appOf(call, programs.keySet());
    }

    /** By the path of the sandbox's own interface. */
    MiniProgram named(Call call) {
        MiniProgram program = programs.get(call.variable("appId"));
        if (program == null) {
            throw new BadCall(404, "no mini-program has this appId");
        }
        return program;
    }
}
