package org.lanekeeper.miniapp.relay;

import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;

/**
 * Binds a resident to a household after the sign-up was answered: the thread that gives numbers never waits for it. Whose
 * name and telephone prove what is as in chat.
 */
@Component
class BindingLater {
    private static final Logger log = LoggerFactory.getLogger(BindingLater.class);

    private final KnowingResidents knowing;
    private final Tokens tokens;
    private final TaskExecutor tasks;

    BindingLater(KnowingResidents knowing, Tokens tokens, TaskExecutor applicationTaskExecutor) {
        this.knowing = knowing;
        this.tokens = tokens;
        this.tasks = applicationTaskExecutor;
    }

    /** A sign-up for others says nothing of where the person lives. */
    void bind(Resident resident, Household household, SignUp.Read asked, JoinOutcome outcome) {
        boolean unsettled = resident.householdId() == null || asked.own() && resident.isOfAnother(household.id());
        if (asked.onBehalf() || !unsettled) {
            return;
        }
        JoinOutcome.AlreadyIn in = outcome instanceof JoinOutcome.AlreadyIn already ? already : null;
        if (in == null && !(outcome instanceof JoinOutcome.Accepted)) {
            return;
        }
        String name = in == null || asked.own() && in.bySamePerson() ? asked.name() : null;
        if (!household.knows(name, asked.phone())) {
            return;
        }
        if (resident.householdId() == null) {
            // what they sign up next may come before the binding is written
            tokens.settle(resident, household.id());
        }
        try {
            tasks.execute(() -> bindNow(resident, household, name, asked));
        } catch (TaskRejectedException e) {
            log.warn("resident {} not bound: shutting down", resident.id());
        }
    }

    private void bindNow(Resident resident, Household household, String name, SignUp.Read asked) {
        try {
            if (knowing.learn(resident, household, name, asked.phone(), asked.own())) {
                tokens.lookUpAgain(resident);
            }
        } catch (RuntimeException e) {
            log.warn("resident {} not bound: {}", resident.id(), e.getClass().getName());
        }
    }
}
