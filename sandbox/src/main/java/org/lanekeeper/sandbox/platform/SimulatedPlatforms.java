package org.lanekeeper.sandbox.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Faults;
import org.lanekeeper.sandbox.platform.ground.Ground;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Front;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.journal.JournalPages;
import org.lanekeeper.sandbox.platform.miniapp.MiniPrograms;
import org.lanekeeper.sandbox.platform.mp.OfficialAccounts;
import org.lanekeeper.sandbox.platform.page.ChatPage;
import org.lanekeeper.sandbox.platform.robot.Robots;
import org.lanekeeper.sandbox.platform.sms.Aftermath;
import org.lanekeeper.sandbox.platform.sms.AliyunSms;
import org.lanekeeper.sandbox.platform.sms.Pushes;
import org.lanekeeper.sandbox.platform.sms.Replies;
import org.lanekeeper.sandbox.platform.sms.Reports;
import org.lanekeeper.sandbox.platform.sms.SmsGateway;
import org.lanekeeper.sandbox.platform.sms.TencentSms;
import org.lanekeeper.sandbox.platform.template.Consents;
import org.lanekeeper.sandbox.platform.template.Notices;
import org.lanekeeper.sandbox.platform.template.Templates;
import org.lanekeeper.sandbox.platform.token.AccessTokens;
import org.lanekeeper.sandbox.platform.token.AppAccount;
import org.lanekeeper.sandbox.platform.webhook.Deliveries;

/**
 * Official accounts, mini-programs, office messengers, group robots and a text-message gateway on one port, with the paths of the real
 * hosts, their limits, codes and retries; people act through {@code /sim/…} or the chat page at {@code /}.
 */
public final class SimulatedPlatforms implements AutoCloseable {
    private static final int SENT_KEPT = 20_000;
    private static final int REFUSED_KEPT = 5_000;
    private static final int DELIVERING_THREADS = 8;

    private final Front front;
    private final List<ExecutorService> workers;

    private SimulatedPlatforms(Front front, List<ExecutorService> workers) {
        this.front = front;
        this.workers = workers;
    }

    /** Answers calls as soon as it returns; throws UncheckedIOException when the port is taken. */
    public static SimulatedPlatforms start(Settings settings) {
        ExecutorService delivering = Executors.newFixedThreadPool(DELIVERING_THREADS, daemons("platform-delivery"));
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, daemons("platform-timer"));
        List<ExecutorService> workers = List.of(delivering, timer);
        try {
            Routes routes = new Routes();
            Deliveries deliveries = new Deliveries(settings.limits().webhook(), settings.clock(), delivering);
            AtomicReference<Front> front = new AtomicReference<>();
            serve(routes, settings, deliveries, timer, () -> front.get().base());
            front.set(Front.open(settings.bind(), settings.port(), routes));
            return new SimulatedPlatforms(front.get(), workers);
        } catch (RuntimeException e) {
            workers.forEach(ExecutorService::shutdownNow);
            throw e;
        }
    }

    public int port() {
        return front.port();
    }

    /** Such as {@code http://127.0.0.1:8090}. */
    public URI base() {
        return front.base();
    }

    /** Stops listening; deliveries under way are abandoned. */
    @Override
    public void close() {
        front.close();
        workers.forEach(ExecutorService::shutdownNow);
    }

    private static void serve(
            Routes routes,
            Settings settings,
            Deliveries deliveries,
            ScheduledExecutorService timer,
            Supplier<URI> own) {
        var clock = settings.clock();
        Limits limits = settings.limits();
        AtomicLong sequence = new AtomicLong();
        Journal sent = new Journal(clock, SENT_KEPT, sequence);
        Journal refused = new Journal(clock, REFUSED_KEPT, sequence);
        Journal chat = new Journal(clock, SENT_KEPT, sequence);
        JournalPages.serve(routes, sent, refused, chat);
        Faults faults = new Faults(limits.slowAnswer());
        faults.serve(routes);
        Door door = new Door(routes, faults, refused, timer);

        AccessTokens tokens = new AccessTokens(clock, limits.token(), apps(settings));
        tokens.serve(door);
        Templates templates = new Templates();
        Consents consents = new Consents();
        Notices notices = new Notices(templates, consents, clock, limits.template());
        Ground ground = new Ground(clock, tokens, templates, consents, notices, deliveries, sent, chat);
        new OfficialAccounts(settings.officialAccounts()).serve(routes, door, ground, limits.chat(), limits.template());
        new MiniPrograms(settings.miniPrograms()).serve(routes, door, ground, limits.miniProgram());
        new Robots(clock, limits.robot(), settings.robots(), sent).serve(door);
        Pushes pushes = new Pushes();
        Aftermath after = new Aftermath(new Reports(pushes, faults, timer), new Replies(pushes, chat));
        after.reports().serve(routes);
        after.replies().serve(routes);
        new SmsGateway(clock, limits.sms(), settings.smsAccounts(), after, sent).serve(door);
        new AliyunSms(clock, settings.smsAccounts(), after, sent).serve(door);
        new TencentSms(clock, settings.smsAccounts(), after, sent).serve(door);

        new Offices(
                        settings.office(),
                        clock,
                        deliveries,
                        chat,
                        sent,
                        limits.webhook().deadline(),
                        own)
                .serve(routes, door);
        Answer directory = Answer.json(Directory.of(settings, UUID.randomUUID().toString()));
        ChatPage.serve(routes, directory);
        routes.on("GET", "/actuator/health", call -> Answer.json(Json.object().put("status", "UP")));
    }

    private static List<AppAccount> apps(Settings settings) {
        List<AppAccount> apps = new ArrayList<>();
        settings.officialAccounts().forEach(each -> apps.add(new AppAccount(each.appId(), each.secret())));
        settings.miniPrograms().forEach(each -> apps.add(new AppAccount(each.appId(), each.secret())));
        return apps;
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
