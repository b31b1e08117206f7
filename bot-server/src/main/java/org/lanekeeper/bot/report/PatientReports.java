package org.lanekeeper.bot.report;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.community.notice.RecordingReport;
import org.lanekeeper.community.notice.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a report at once and records it beside; a platform may report a message before its sender has recorded that it was
 * taken. What a crash loses of it leaves the message as sent, which is true.
 */
@Component
public class PatientReports {
    private static final Logger log = LoggerFactory.getLogger(PatientReports.class);
    private static final long PAUSE_MILLIS = 500;
    private static final int LOOKS = 8;
    private static final Executor LATER = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);

    private final RecordingReport recording;

    PatientReports(RecordingReport recording) {
        this.recording = recording;
    }

    public void take(Report report) {
        CompletableFuture.runAsync(() -> look(report, 1));
    }

    private void look(Report report, int looks) {
        boolean recorded;
        try {
            recorded = recording.record(report);
        } catch (RuntimeException e) {
            log.warn("a report could not be recorded: {}", e.getClass().getName());
            recorded = false;
        }
        if (!recorded && looks < LOOKS) {
            LATER.execute(() -> look(report, looks + 1));
        }
    }
}
