package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.StaffAccounts;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A committee of its own for one test, with staff, a roster and a mini-program. */
final class Neighbourhood {
    static final String PASSWORD = "open sesame";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static String hash;

    final int number = NUMBER.incrementAndGet();
    final long committeeId;
    final Http admin;

    Neighbourhood() {
        Committees committees = Server.bean(Committees.class);
        committees.insert("第" + number + "居委会", "测试街道", "");
        committeeId =
                committees.named("测试街道", "第" + number + "居委会").orElseThrow().id();
        admin = staff(Role.ADMIN);
    }

    /** Of all that the tests may found, with commas between. */
    static String names() {
        return IntStream.rangeClosed(1, 300).mapToObj(n -> "第" + n + "居委会").collect(Collectors.joining(","));
    }

    String username(Role role) {
        StaffAccounts accounts = Server.bean(StaffAccounts.class);
        String username = role.name().toLowerCase(Locale.ROOT) + number;
        accounts.add(
                committeeId,
                username,
                hash(),
                role,
                role.label() + number,
                Clock.systemUTC().instant());
        return username;
    }

    private static synchronized String hash() {
        if (hash == null) {
            hash = Server.bean(PasswordEncoder.class).encode(PASSWORD);
        }
        return hash;
    }

    Http staff(Role role) {
        Http.Reply login =
                Http.anybody().post("/api/staff/login", Map.of("username", username(role), "password", PASSWORD));
        assertThat(login.status()).as(login.body()).isEqualTo(200);
        return Http.bearer(login.json().path("token").asString());
    }

    /** Somebody of this committee in the mini-program, unknown so far. */
    Http resident(String openid) {
        String appId = "wxtest" + number;
        Server.bean(Committees.class).serve(committeeId, "MINIAPP", appId);
        return Residents.signedIn(committeeId, appId, openid);
    }

    /** Rooms 101, 102 … of building 3, each 张一, 张二 … with a mobile for all but every tenth. */
    Http.Reply roster(int households) {
        List<List<String>> rows = IntStream.rangeClosed(1, households)
                .mapToObj(n -> List.of(
                        "幸福里小区",
                        "3",
                        "",
                        String.valueOf(100 + n),
                        "张" + (char) ('一' + n),
                        n % 10 == 0 ? "" : "138000" + String.format("%05d", n)))
                .toList();
        return admin.upload("/api/households/import", RosterSheet.write(rows));
    }

    /** As in {@link #roster}. */
    static String nameOf(int n) {
        return "张" + (char) ('一' + n);
    }

    long openRelay() {
        return relay(Instant.now().minus(1, ChronoUnit.MINUTES), Instant.now().plus(1, ChronoUnit.HOURS));
    }

    long relay(Instant opensAt, Instant closesAt) {
        Http.Reply reply = admin.post(
                "/api/relays",
                Map.of(
                        "title",
                        "口罩预订",
                        "item",
                        "口罩",
                        "opensAt",
                        opensAt.toString(),
                        "closesAt",
                        closesAt.toString(),
                        "unitCap",
                        2,
                        // one neighbour signs a whole staircase up
                        "rule",
                        Map.of("behalfCap", 50),
                        "publish",
                        true));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("id").asLong();
    }

    /** Today, from now for two hours. */
    static Map<String, Object> batch(int size) {
        Instant from = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        return Map.of(
                "size",
                size,
                "place",
                "居委会门口",
                "pickupFrom",
                from.toString(),
                "pickupUntil",
                from.plus(2, ChronoUnit.HOURS).toString());
    }

    /** What staff did, newest first. */
    List<String> logged() {
        return Server.bean(OperationLog.class).newest(committeeId, 50).stream()
                .map(OperationLog.Operation::operation)
                .toList();
    }

    /** The n-th household of the roster signs itself up. */
    Http.Reply join(Http resident, long relay, int n) {
        return resident.post(
                "/api/relays/" + relay + "/entries", Map.of("address", "3号楼" + (100 + n), "name", nameOf(n)));
    }
}
