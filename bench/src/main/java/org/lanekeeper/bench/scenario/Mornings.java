package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.lanekeeper.bench.load.Answers;
import org.lanekeeper.bench.load.Crowd;
import org.lanekeeper.bench.load.Load;
import org.lanekeeper.bench.load.LoadResult;
import org.lanekeeper.bench.load.Requests;
import org.lanekeeper.bench.process.Processor;
import org.lanekeeper.bench.process.ServerProcess;
import org.lanekeeper.bench.report.Numbers;
import org.lanekeeper.bench.report.Report;
import org.lanekeeper.bench.report.Table;
import org.lanekeeper.bench.town.Range;
import org.lanekeeper.bench.town.Visitors;

/** Whether the chat still answers as usual in the morning, while three thousand visitors register in ten minutes. */
public final class Mornings implements Scenario {
    private static final double VISITORS_A_SECOND = 3_000 / 600.0;
    private static final double MESSAGES_A_SECOND = 100;
    private static final int CHAT_CLIENTS = 64;
    private static final int VISITOR_CLIENTS = 64;
    private static final int HOUSEHOLDS = 75_000;
    /** More would use up the households. */
    private static final int WARMING = 10;

    private static final double ANSWER_WITHIN_MILLIS = 5_000;

    /** How many come to the gates meanwhile. */
    private enum Gates {
        NOBODY("nobody registers", 0),
        MORNING("3 000 register in ten minutes", VISITORS_A_SECOND),
        TENFOLD("ten times as many", 10 * VISITORS_A_SECOND);

        private final String label;
        private final double perSecond;

        Gates(String label, double perSecond) {
            this.label = label;
            this.perSecond = perSecond;
        }
    }

    /**
     * @param visits null where nobody registered
     */
    private record Outcome(LoadResult chat, LoadResult visits, double others) {}

    @Override
    public void run(Rig rig, Report report) throws IOException, InterruptedException, SQLException {
        rig.town().relays().clear();
        rig.town().relays().open(1);
        // before the server looks, which remembers for a while what it has found
        rig.town().serveChat();
        ServerProcess server = rig.chat(Webhooks.SETTINGS);
        Visitors visitors = rig.town().visitors();
        visitors.openGate();
        visitors.clear();
        Requests messages = rig.town().chat(new Range(0, HOUSEHOLDS), true).toWebhook();
        Requests visits = visitors.registrations(Visits.REGISTER);
        Map<Gates, List<Outcome>> outcomes = new EnumMap<>(Gates.class);
        try (Crowd chat = Crowd.connect(CHAT_CLIENTS, List.of(server.address()));
                Crowd gate = Crowd.connect(VISITOR_CLIENTS, List.of(rig.server().address()))) {
            for (int cycle = 0; cycle < Math.min(WARMING, rig.scale().warming()); cycle++) {
                chat.run(Load.closed(messages, Answers.ignored(), Duration.ZERO, Duration.ofSeconds(2)));
                gate.run(Load.closed(visits, Answers.ignored(), Duration.ZERO, Duration.ofSeconds(2)));
            }
            for (int round = 0; round < rig.scale().rounds(); round++) {
                for (Gates gates : Gates.values()) {
                    Outcome outcome = measure(rig, chat, gate, messages, visits, gates);
                    outcomes.computeIfAbsent(gates, it -> new ArrayList<>()).add(outcome);
                    report.progress(gates.label + ": chat p99 "
                            + Numbers.round(outcome.chat().millisAt(99)) + " ms, others "
                            + Numbers.percent(outcome.others()) + " %");
                }
            }
        }
        tell(report, outcomes);
    }

    private static Outcome measure(Rig rig, Crowd chat, Crowd gate, Requests messages, Requests visits, Gates gates)
            throws IOException, InterruptedException {
        Processor processor = rig.processor();
        processor.awaitCalm(rig.scale().calm().toMillis());
        Processor.Moment before = processor.now();
        Duration settle = rig.scale().settle();
        Duration span = rig.scale().span();
        CompletableFuture<LoadResult> registering = gates == Gates.NOBODY
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.supplyAsync(
                        () -> run(gate, Load.steady(gates.perSecond, visits, Answers.ignored(), settle, span)));
        LoadResult answered = chat.run(Load.steady(MESSAGES_A_SECOND, messages, Answers.ignored(), settle, span));
        return new Outcome(answered, registering.join(), before.othersUntil(processor.now()));
    }

    private static LoadResult run(Crowd crowd, Load load) {
        try {
            return crowd.run(load);
        } catch (IOException broken) {
            throw new CompletionException(broken);
        }
    }

    private static void tell(Report report, Map<Gates, List<Outcome>> outcomes) {
        Table table = new Table(
                "at the gates",
                "messages answered",
                "p50 ms",
                "p99 ms",
                "worst ms",
                "p99 ratio",
                "registered",
                "register p99 ms",
                "others %");
        List<Outcome> alone = outcomes.get(Gates.NOBODY);
        outcomes.forEach((gates, list) -> {
            LoadResult chat = new LoadResult();
            LoadResult visits = new LoadResult();
            list.forEach(outcome -> chat.plus(outcome.chat()));
            list.stream().filter(it -> it.visits() != null).forEach(outcome -> visits.plus(outcome.visits()));
            boolean busy = gates != Gates.NOBODY;
            double ratio = Rounds.ratio(list, alone, it -> it.chat().millisAt(99));
            table.row(
                    gates.label,
                    chat.good() + (chat.failures().isEmpty() ? "" : ", others " + chat.failures()),
                    Numbers.round(chat.millisAt(50)),
                    Numbers.round(chat.millisAt(99)),
                    Numbers.round(chat.worstMillis()),
                    busy ? Numbers.ratio(ratio) : "–",
                    busy ? visits.good() + (visits.failures().isEmpty() ? "" : ", others " + visits.failures()) : "–",
                    busy ? Numbers.round(visits.millisAt(99)) : "–",
                    Numbers.percent(Rounds.median(list, Outcome::others)));
            if (!chat.failures().isEmpty() || chat.worstMillis() > ANSWER_WITHIN_MILLIS) {
                report.fault(gates.label + ": a message waited " + Numbers.round(chat.worstMillis()) + " ms, others "
                        + chat.failures());
            }
            if (busy) {
                report.summary(
                        "chat, while " + gates.label,
                        "p99 " + Numbers.round(chat.millisAt(99)) + " ms",
                        Numbers.ratio(ratio) + " of nobody at the gates");
            }
        });
        report.section(
                "Mornings: chat while visitors register",
                Numbers.round(MESSAGES_A_SECOND) + " messages a second, each another household's sign-up, and "
                        + Numbers.round(VISITORS_A_SECOND) + " or " + Numbers.round(10 * VISITORS_A_SECOND)
                        + " registrations a second at the other server, both at a constant rate on one database; latency"
                        + " counts from when a request was due. Ratios are the median of the rounds.",
                table);
    }
}
