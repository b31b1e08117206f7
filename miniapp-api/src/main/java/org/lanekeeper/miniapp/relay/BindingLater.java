package org.lanekeeper.miniapp.relay;

import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Resident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;

/** Binds a resident to a household after the sign-up was answered: the thread that gives numbers never waits for it. */
@Component
class BindingLater {
    private static final Logger log = LoggerFactory.getLogger(BindingLater.class);

    private final KnowingResidents knowing;
    private final TaskExecutor tasks;

    BindingLater(KnowingResidents knowing, TaskExecutor applicationTaskExecutor) {
        this.knowing = knowing;
        this.tasks = applicationTaskExecutor;
    }

    /** A sign-up for others says nothing of where the person lives. */
    void bind(Resident resident, Household household, SignUp.Read asked) {
        if (asked.onBehalf()) {
            return;
        }
        if (resident.householdId() != null || !household.knows(asked.name(), asked.phone())) {
            return;
        }
        try {
            tasks.execute(() -> bindNow(resident, household, asked));
        } catch (TaskRejectedException e) {
            log.warn("resident {} not bound: shutting down", resident.id());
        }
    }

    private void bindNow(Resident resident, Household household, SignUp.Read asked) {
        try {
            knowing.bindIfKnown(resident, household, asked.name(), asked.phone());
        } catch (RuntimeException e) {
            log.warn("resident {} not bound: {}", resident.id(), e.getClass().getName());
        }
    }
}
