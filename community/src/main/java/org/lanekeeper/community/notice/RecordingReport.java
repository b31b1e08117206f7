package org.lanekeeper.community.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Records what a platform reports. Twice, late and in any order has the effect of once. */
@Service
public class RecordingReport {
    private static final int ERROR_LENGTH = 40;
    /** A report comes within seconds; whose number is not known is not looked for among older messages. */
    private static final Duration UNNUMBERED = Duration.ofHours(1);

    private final DeliveryReports reports;
    private final Clock clock;

    RecordingReport(DeliveryReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** False where the delivery is not recorded as sent yet, or not known at all: then it is worth another look soon. */
    public boolean record(Report report) {
        Optional<Long> id = report.deliveryId() != null
                ? Optional.of(report.deliveryId())
                : reports.of(report.channel(), report.messageId()).or(() -> unnumbered(report));
        return id.isPresent() && record(id.get(), report);
    }

    private Optional<Long> unnumbered(Report report) {
        return report.householdId() == null
                ? Optional.empty()
                : reports.unnumbered(
                        report.channel(), report.householdId(), clock.instant().minus(UNNUMBERED));
    }

    private boolean record(long id, Report report) {
        Instant now = clock.instant();
        int changed = report.arrived()
                ? reports.arrived(id, report.channel(), now)
                : reports.lost(id, report.channel(), cut(report.error()), now);
        return changed == 1 || !reports.isUnderWay(id, report.channel());
    }

    private static String cut(String error) {
        return error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error;
    }
}
