package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.bench.process.Processor;
import org.lanekeeper.bench.process.ServerProcess;
import org.lanekeeper.bench.process.Usage;
import org.lanekeeper.bench.report.Numbers;
import org.lanekeeper.bench.report.Report;
import org.lanekeeper.bench.report.Table;
import org.lanekeeper.bench.webhook.PatientGateway;

/**
 * Text messages to many households through a gateway that answers in 20 ms, limited only by how many calls may be under way
 * at once: that many in 20 ms is the ceiling.
 */
public final class Deliveries implements Scenario {
    private static final Duration TAKES = Duration.ofMillis(20);
    private static final int CALLS_AT_ONCE = 4;
    private static final int MANY = 10_000;
    private static final int WARMING = 2_000;
    private static final int A_BATCH = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Table table = new Table(
            "messages",
            "seconds",
            "per second",
            "share of the ceiling",
            "database, cores",
            "server, cores",
            "resident MB",
            "others %");

    @Override
    public void run(Rig rig, Report report) throws IOException, InterruptedException, SQLException {
        try (PatientGateway gateway = PatientGateway.open(TAKES)) {
            ServerProcess chat = rig.chat(List.of(
                    "--lanekeeper.sms.url=" + gateway.url(),
                    "--lanekeeper.sms.account=bench",
                    "--lanekeeper.sms.secret=worth nothing elsewhere",
                    "--lanekeeper.sms.per-second=100000",
                    "--lanekeeper.delivery.concurrency=" + CALLS_AT_ONCE));
            mobiles(rig);
            int most = Math.min(MANY, rig.town().households());
            send(rig, report, gateway, chat, Math.min(WARMING, most));
            for (int round = 0; round < rig.scale().rounds(); round++) {
                send(rig, report, gateway, chat, A_BATCH);
                row(report, send(rig, report, gateway, chat, most), most);
            }
        }
        report.section(
                "Deliveries",
                CALLS_AT_ONCE + " calls at once, " + TAKES.toMillis()
                        + " ms each. Seconds count from the commit of the notice to the last answer of the gateway.",
                table);
    }

    /** @param seconds from commit to the last answer */
    private record Outcome(double seconds, double database, double server, long resident, double others) {}

    private static void mobiles(Rig rig) throws SQLException {
        try (Statement statement = rig.town().connection().createStatement()) {
            statement.executeUpdate("UPDATE household SET phone = CONCAT('139', LPAD(id % 100000000, 8, '0'))");
        }
    }

    private Outcome send(Rig rig, Report report, PatientGateway gateway, ServerProcess chat, int messages)
            throws InterruptedException, SQLException {
        gateway.forget();
        Processor processor = rig.processor();
        processor.awaitCalm(rig.scale().calm().toMillis());
        Processor.Moment before = processor.now();
        long server = rig.serverNanos();
        long database = rig.databaseNanos();
        long notice = post(rig, messages);
        long begun = System.nanoTime();
        while (open(rig, notice) > 0) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                report.fault(messages + " messages: not all of them went out");
                break;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        double seconds = (gateway.lastAnswer() - begun) / 1e9;
        Outcome outcome = new Outcome(
                seconds,
                (rig.databaseNanos() - database) / 1e9 / seconds,
                (rig.serverNanos() - server) / 1e9 / seconds,
                Usage.resident(chat.pid()),
                before.othersUntil(processor.now()));
        if (gateway.messages() != messages || gateway.repeated() > 0) {
            report.fault(
                    messages + " messages: " + gateway.messages() + " asked for, " + gateway.repeated() + " again");
        }
        report.progress(messages + " messages in " + Numbers.round(seconds) + " s, " + gateway.atOnce()
                + " at once, database " + Numbers.round(outcome.database()) + " cores, server "
                + Numbers.megabytes(outcome.resident()) + " MB, others " + Numbers.percent(outcome.others()) + " %");
        if (messages == A_BATCH) {
            report.summary("a batch of 200", Numbers.round(seconds) + " s", "more than an hour by hand");
        }
        return outcome;
    }

    private void row(Report report, Outcome outcome, int messages) {
        double perSecond = messages / outcome.seconds();
        double share = perSecond / (CALLS_AT_ONCE * 1000.0 / TAKES.toMillis());
        table.row(
                String.valueOf(messages),
                Numbers.round(outcome.seconds()),
                Numbers.round(perSecond),
                Numbers.round(share),
                Numbers.round(outcome.database()),
                Numbers.round(outcome.server()),
                Numbers.megabytes(outcome.resident()),
                Numbers.percent(outcome.others()));
        report.summary(
                messages + " text messages",
                Numbers.round(perSecond) + " a second",
                Numbers.round(share) + " of the ceiling, database " + Numbers.round(outcome.database()) + " cores");
    }

    /** One notice with words to so many households, ready to go out. */
    private static long post(Rig rig, int messages) throws SQLException {
        try (Statement statement = rig.town().connection().createStatement()) {
            statement.execute("SET autocommit = 0");
            statement.executeUpdate(
                    "INSERT INTO announcement (committee_id, kind, title, wording, urgent, state, audience,"
                            + " channels, created_at) SELECT MIN(committee_id), 'NOTICE', '停水通知', '明天停水', TRUE, 'SENDING', 'COMMITTEE',"
                            + " 'SMS,CALL', NOW(6) FROM household");
            statement.executeUpdate(
                    "INSERT INTO notice (committee_id, kind, relay_id, wording, created_at, announcement_id)"
                            + " SELECT committee_id, 'ANNOUNCEMENT', 0, '您家明天上午停水，请先接好。', NOW(6), id FROM announcement"
                            + " WHERE id = LAST_INSERT_ID()");
            long notice = Long.parseLong(rig.town().text("SELECT LAST_INSERT_ID()"));
            statement.executeUpdate("INSERT INTO delivery (committee_id, notice_id, household_id, status, due_at)"
                    + " SELECT committee_id, " + notice + ", id, 'WAITING', NOW(6) FROM household ORDER BY id LIMIT "
                    + messages);
            // nothing would be left to do of an announcement without its notice
            statement.executeUpdate("UPDATE announcement a JOIN notice n ON n.announcement_id = a.id"
                    + " SET a.notice_id = n.id WHERE n.id = " + notice);
            statement.execute("COMMIT");
            statement.execute("SET autocommit = 1");
            return notice;
        }
    }

    private static int open(Rig rig, long notice) throws SQLException {
        return Integer.parseInt(rig.town()
                .text("SELECT COUNT(*) FROM delivery WHERE notice_id = " + notice
                        + " AND status IN ('PLANNED', 'WAITING', 'SENDING')"));
    }
}
