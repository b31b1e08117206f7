package org.lanekeeper.miniapp.household;

import java.io.IOException;
import java.util.Optional;
import org.lanekeeper.community.household.ImportingRoster;
import org.lanekeeper.community.household.RosterReport;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Imports an uploaded roster, logged. */
@Service
public class TakingRosterIn {
    /** Largest file: a committee's roster has a hundredth of that. */
    private static final long BYTES = 5L * 1024 * 1024;

    private final ImportingRoster importing;
    private final LoggedOperations operations;

    TakingRosterIn(ImportingRoster importing, LoggedOperations operations) {
        this.importing = importing;
        this.operations = operations;
    }

    /**
     * @throws org.lanekeeper.community.household.UnreadableRosterException if it is no roster; nothing was changed
     */
    public RosterReport run(Staff staff, MultipartFile file) throws IOException {
        if (file.getSize() > BYTES) {
            throw Refusal.tooLarge();
        }
        byte[] content = file.getBytes();
        return operations.run(
                staff,
                () -> importing.run(staff.committeeId(), content),
                report -> Optional.of(Operation.ROSTER_IMPORT.on(Subject.ROSTER, inWords(report))));
    }

    /** Its sums in one sentence. */
    public static String inWords(RosterReport report) {
        return "共 %d 行：新增 %d 户，更新 %d 户，没有变化 %d 户，有问题 %d 处。"
                .formatted(
                        report.rows(),
                        report.added(),
                        report.updated(),
                        report.unchanged(),
                        report.problems().size());
    }
}
