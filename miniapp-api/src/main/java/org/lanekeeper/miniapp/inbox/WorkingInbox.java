package org.lanekeeper.miniapp.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lanekeeper.community.inbox.AnsweringTalk;
import org.lanekeeper.community.inbox.Talk;
import org.lanekeeper.community.inbox.Talks;
import org.lanekeeper.community.reply.PostingReply;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.community.staff.StaffAccounts;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** What staff do with a talk. Whatever somebody else has done to it meanwhile is told, and nothing typed is lost. */
@Service
public class WorkingInbox {
    private static final Duration ONE_READING = Duration.ofHours(1);

    private final Talks talks;
    private final AnsweringTalk answering;
    private final StaffAccounts accounts;
    private final LoggedOperations operations;
    private final Clock clock;

    WorkingInbox(
            Talks talks, AnsweringTalk answering, StaffAccounts accounts, LoggedOperations operations, Clock clock) {
        this.accounts = accounts;
        this.talks = talks;
        this.answering = answering;
        this.operations = operations;
        this.clock = clock;
    }

    /** Whoever reads a talk is in the log. */
    public Talk open(Staff staff, long id) {
        Talk talk = find(staff, id);
        operations.note(staff, Operation.TALK_OPEN.on(Subject.talk(id)));
        return talk;
    }

    /** Whether an account may have talks: of somebody who still works here and may read them. */
    public static boolean answers(StaffAccount account) {
        return !account.isDisabled() && (account.role() == Role.ADMIN || account.role() == Role.CLERK);
    }

    /** The same talk again, as while it stands on a screen; is in the log unless it has been lately. */
    public Talk look(Staff staff, long id) {
        Talk talk = find(staff, id);
        operations.noteUnlessLately(staff, Operation.TALK_OPEN.on(Subject.talk(id)), ONE_READING);
        return talk;
    }

    public Talk find(Staff staff, long id) {
        return talks.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这条留言"));
    }

    public void take(Staff staff, long id) {
        change(staff, id, Operation.TALK_TAKE, () -> talks.take(staff.committeeId(), id, staff.id()) == 1);
    }

    /**
     * @param from who had it on the screen of whoever asks, null for nobody
     * @param to null puts it back for everybody
     */
    public void handOver(Staff staff, long id, Long from, Long to) {
        if (to != null
                && accounts.ofCommittee(staff.committeeId(), to)
                        .filter(WorkingInbox::answers)
                        .isEmpty()) {
            throw Refusal.unfit("colleague-unfit", "to", "这位同事现在不能接手，没有转交。请另选一位。");
        }
        boolean over = to != null && to == staff.id();
        Operation operation = over ? Operation.TALK_TAKE : Operation.TALK_HAND_OVER;
        change(staff, id, operation, () -> talks.handOver(staff.committeeId(), id, from, to) == 1);
    }

    public void close(Staff staff, long id) {
        change(
                staff,
                id,
                Operation.TALK_CLOSE,
                () -> talks.close(staff.committeeId(), id, staff.id(), clock.instant()) == 1);
    }

    /**
     * @param seen the newest line on the screen
     * @param key the same for every press of the button
     */
    public void reply(Staff staff, long id, String text, long seen, String key) {
        String words = text == null ? "" : text.strip();
        if (words.isEmpty() || words.length() > PostingReply.LONGEST) {
            throw Refusal.unfit("reply-unfit", "text", "回复要写 1 到 " + PostingReply.LONGEST + " 个字。");
        }
        Talk talk = find(staff, id);
        change(staff, id, Operation.TALK_REPLY, () -> answering.reply(staff, talk, words, seen, key));
    }

    private void change(Staff staff, long id, Operation operation, BooleanSupplier step) {
        find(staff, id);
        boolean done = operations.run(
                staff, step::getAsBoolean, it -> it ? Optional.of(operation.on(Subject.talk(id))) : Optional.empty());
        if (!done) {
            Talk now = find(staff, id);
            throw Refusal.conflict("talk-taken", now.isOpen() ? "别的同事已经接手了这条留言，没有发出。请先商量，或点「我来接手」。" : "这条留言已经结束，没有发出。");
        }
    }
}
