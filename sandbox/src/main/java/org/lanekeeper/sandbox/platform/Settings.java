package org.lanekeeper.sandbox.platform;

import java.time.Clock;
import java.util.List;
import org.lanekeeper.sandbox.platform.miniapp.MiniProgram;
import org.lanekeeper.sandbox.platform.mp.OfficialAccount;
import org.lanekeeper.sandbox.platform.robot.Robot;
import org.lanekeeper.sandbox.platform.sms.SmsAccount;

/**
 * Who has accounts on the simulated platforms, and how strict these are.
 *
 * @param port 0 takes any free port
 * @param bind the address to listen on; anything but a loopback address lets the whole network in
 */
public record Settings(
        int port,
        String bind,
        List<OfficialAccount> officialAccounts,
        List<MiniProgram> miniPrograms,
        List<Robot> robots,
        List<SmsAccount> smsAccounts,
        OfficeAccounts office,
        Clock clock,
        Limits limits) {

    public Settings {
        officialAccounts = List.copyOf(officialAccounts);
        miniPrograms = List.copyOf(miniPrograms);
        robots = List.copyOf(robots);
        smsAccounts = List.copyOf(smsAccounts);
    }

    /** On loopback, with the system's clock and the platforms' own limits. */
    public static Settings onLoopback(
            int port,
            List<OfficialAccount> officialAccounts,
            List<MiniProgram> miniPrograms,
            List<Robot> robots,
            List<SmsAccount> smsAccounts) {
        return new Settings(
                port,
                "127.0.0.1",
                officialAccounts,
                miniPrograms,
                robots,
                smsAccounts,
                OfficeAccounts.none(),
                Clock.systemUTC(),
                Limits.ofThePlatforms());
    }

    public Settings with(Clock other) {
        return new Settings(port, bind, officialAccounts, miniPrograms, robots, smsAccounts, office, other, limits);
    }

    public Settings with(Limits other) {
        return new Settings(port, bind, officialAccounts, miniPrograms, robots, smsAccounts, office, clock, other);
    }

    public Settings with(OfficeAccounts other) {
        return new Settings(port, bind, officialAccounts, miniPrograms, robots, smsAccounts, other, clock, limits);
    }
}
