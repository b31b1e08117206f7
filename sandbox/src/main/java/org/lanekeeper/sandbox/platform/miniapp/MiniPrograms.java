package org.lanekeeper.sandbox.platform.miniapp;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.ground.Ground;
import org.lanekeeper.sandbox.platform.http.Routes;

/** Puts the platform of the mini-programs together. */
public final class MiniPrograms {
    private final Map<String, MiniProgram> programs;

    public MiniPrograms(List<MiniProgram> programs) {
        this.programs = programs.stream().collect(Collectors.toMap(MiniProgram::appId, Function.identity()));
    }

    public void serve(Routes routes, Door door, Ground ground, MiniProgramLimits limits) {
        programs.values().forEach(program -> ground.templates().add(program.appId(), program.templates()));
        Caller caller = new Caller(programs, ground.tokens());
        Users users = new Users(ground.clock());
        Logins logins = new Logins(ground.tokens(), users, ground.clock(), limits);
        logins.serve(door);
        PhoneNumbers phones = new PhoneNumbers(caller, ground.clock(), limits);
        phones.serve(door);
        new PageCodes(caller, ground.clock(), limits).serve(door);
        new TextChecks(caller, users, ground.clock(), limits).serve(door);
        Events events = new Events(ground.clock());
        var sends = new SubscribeSends.Surroundings(caller, users, ground.notices(), ground.sent());
        new SubscribeSends(sends, ground.deliveries(), events).serve(door);
        var reach = new Hand.Reach(logins, phones, users, ground.templates(), ground.consents());
        new Hand(caller, reach, ground.deliveries(), events).serve(routes);
    }
}
