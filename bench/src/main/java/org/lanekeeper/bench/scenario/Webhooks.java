package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
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
import org.lanekeeper.bench.town.SealedTexts;

/** Sign-ups in the official account's chat, sealed and signed, against an endpoint that reads nothing. */
public final class Webhooks implements Scenario {
    private static final double SHARE_OF_PEAK = 0.5;
    /** Households; three times as many have buildings of numbers that the chat takes for an address. */
    private static final int EACH = 26_000;

    static final List<String> SETTINGS = List.of(
            "--lanekeeper.wechat.mp[0].app-id=" + SealedTexts.ACCOUNT,
            "--lanekeeper.wechat.mp[0].token=" + SealedTexts.TOKEN,
            "--lanekeeper.wechat.mp[0].encoding-aes-key=" + SealedTexts.KEY,
            // nobody is there
            "--lanekeeper.wechat.mp[0].api-host=http://127.0.0.1:9");

    /** Who writes. */
    private enum Writer {
        KNOWN("wrote before"),
        NEWCOMER("first words"),
        EMPTY("empty endpoint");

        private final String label;

        Writer(String label) {
            this.label = label;
        }
    }

    private record Outcome(LoadResult result, double server, double database, double others) {}

    private final Map<Writer, Requests> requests = new EnumMap<>(Writer.class);
    private final Table table = new Table(
            "clients",
            "load",
            "who",
            "per second",
            "ratio",
            "p50 ms",
            "p99 ms",
            "p99 ratio",
            "server µs",
            "database µs",
            "cost ratio",
            "others %");

    @Override
    public void run(Rig rig, Report report) throws IOException, InterruptedException, SQLException {
        rig.town().relays().clear();
        long relay = rig.town().relays().open(1).get(0);
        // before the server looks, which remembers for a while what it has found
        rig.town().serveChat();
        ServerProcess chat = rig.chat(SETTINGS);
        SealedTexts known = rig.town().chat(new Range(EACH, 2 * EACH), true);
        requests.put(Writer.KNOWN, known.toWebhook());
        requests.put(
                Writer.NEWCOMER,
                rig.town().chat(new Range(2 * EACH, 3 * EACH), false).toWebhook());
        requests.put(Writer.EMPTY, known.to("/bench/empty"));
        warm(rig, report, chat);
        for (int clients : rig.scale().clients()) {
            try (Crowd crowd = Crowd.connect(clients, List.of(chat.address()))) {
                Duration settle = rig.scale().settle();
                Duration span = rig.scale().span();
                Map<Writer, List<Outcome>> peak =
                        rounds(rig, report, crowd, relay, it -> Load.closed(it, Answers.ignored(), settle, span));
                rows(clients, "as fast as can be", peak);
                double rate = SHARE_OF_PEAK
                        * Rounds.median(
                                peak.get(Writer.NEWCOMER), it -> it.result().perSecond());
                rows(
                        clients,
                        Numbers.round(rate) + "/s",
                        rounds(
                                rig,
                                report,
                                crowd,
                                relay,
                                it -> Load.steady(rate, it, Answers.ignored(), settle, span)));
            }
        }
        report.section(
                "Chat: sign-ups by webhook",
                "Each message is another person's, for the own household, sealed and signed before the measurement."
                        + " The constant rate is half of what newcomers reach. Ratios are to the empty endpoint, median of"
                        + " the rounds; server and database: processor time a message, and cost their sum.",
                table);
    }

    private void warm(Rig rig, Report report, ServerProcess chat)
            throws IOException, InterruptedException, SQLException {
        Requests some = rig.town().chat(new Range(0, EACH), false).toWebhook();
        try (Crowd crowd = Crowd.connect(rig.scale().clients().get(0), List.of(chat.address()))) {
            for (int cycle = 0; cycle < rig.scale().warming(); cycle++) {
                LoadResult result =
                        crowd.run(Load.closed(some, Answers.ignored(), Duration.ZERO, Duration.ofSeconds(4)));
                crowd.run(Load.closed(
                        requests.get(Writer.EMPTY), Answers.ignored(), Duration.ZERO, Duration.ofSeconds(1)));
                report.progress("warming: messages " + Numbers.round(result.perSecond()) + "/s");
            }
        }
    }

    /** Makes a load out of requests. */
    private interface Making {
        Load of(Requests requests);
    }

    private Map<Writer, List<Outcome>> rounds(Rig rig, Report report, Crowd crowd, long relay, Making making)
            throws IOException, InterruptedException, SQLException {
        Map<Writer, List<Outcome>> outcomes = new EnumMap<>(Writer.class);
        for (int round = 0; round < rig.scale().rounds(); round++) {
            for (Writer writer : Writer.values()) {
                Outcome outcome = measure(rig, report, crowd, relay, writer, making);
                outcomes.computeIfAbsent(writer, it -> new ArrayList<>()).add(outcome);
                report.progress(
                        writer.label + ": " + Numbers.round(outcome.result().perSecond()) + "/s, p99 "
                                + Numbers.round(outcome.result().millisAt(99)) + " ms, others "
                                + Numbers.percent(outcome.others()) + " %");
            }
        }
        return outcomes;
    }

    private Outcome measure(Rig rig, Report report, Crowd crowd, long relay, Writer writer, Making making)
            throws IOException, InterruptedException, SQLException {
        long entries = entries(rig, relay);
        Processor processor = rig.processor();
        processor.awaitCalm(rig.scale().calm().toMillis());
        Processor.Moment before = processor.now();
        long server = rig.serverNanos();
        long database = rig.databaseNanos();
        LoadResult result = crowd.run(making.of(requests.get(writer)));
        double micros = 1000.0 * Math.max(1, result.all());
        Outcome outcome = new Outcome(
                result,
                (rig.serverNanos() - server) / micros,
                (rig.databaseNanos() - database) / micros,
                before.othersUntil(processor.now()));
        if (!result.failures().isEmpty()) {
            report.fault(writer.label + ": not answered with 2xx: " + result.failures());
        }
        long written = entries(rig, relay) - entries;
        if (writer != Writer.EMPTY && written != result.all()) {
            report.fault(writer.label + ": " + result.all() + " messages answered, " + written + " entries");
        }
        return outcome;
    }

    private static long entries(Rig rig, long relay) throws SQLException {
        return Long.parseLong(rig.town().text("SELECT COUNT(*) FROM relay_entry WHERE relay_id = " + relay));
    }

    private void rows(int clients, String load, Map<Writer, List<Outcome>> outcomes) {
        List<Outcome> empty = outcomes.get(Writer.EMPTY);
        outcomes.forEach((writer, list) -> {
            LoadResult sum = new LoadResult();
            list.forEach(outcome -> sum.plus(outcome.result()));
            ToDoubleFunction<Outcome> cost = it -> it.server() + it.database();
            table.row(
                    String.valueOf(clients),
                    load,
                    writer.label,
                    Numbers.round(Rounds.median(list, it -> it.result().perSecond())),
                    compared(writer, Rounds.ratio(list, empty, it -> it.result().perSecond())),
                    Numbers.round(sum.millisAt(50)),
                    Numbers.round(sum.millisAt(99)),
                    compared(writer, Rounds.ratio(list, empty, it -> it.result().millisAt(99))),
                    Numbers.round(Rounds.median(list, Outcome::server)),
                    Numbers.round(Rounds.median(list, Outcome::database)),
                    compared(writer, Rounds.ratio(list, empty, cost)),
                    Numbers.percent(Rounds.median(list, Outcome::others)));
        });
    }

    private static String compared(Writer writer, double ratio) {
        return writer == Writer.EMPTY ? "–" : Numbers.ratio(ratio);
    }
}
