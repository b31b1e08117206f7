package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.inbox.AnsweringTalk;
import org.lanekeeper.community.inbox.Talk;
import org.lanekeeper.community.inbox.TalkLine;
import org.lanekeeper.community.inbox.Talks;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Staff of a committee who read and answer, as the console lets them. */
@TestComponent
class StaffAtWork {
    private final Talks talks;
    private final AnsweringTalk answering;
    private final JdbcTemplate jdbc;

    StaffAtWork(Talks talks, AnsweringTalk answering, JdbcTemplate jdbc) {
        this.talks = talks;
        this.answering = answering;
        this.jdbc = jdbc;
    }

    void empty() {
        List.of("talk_line", "talk", "staff_reply", "reply_page", "photo_picture", "photo", "retention_count")
                .forEach(table -> jdbc.update("DELETE FROM " + table));
    }

    Staff clerk(long committee, long id) {
        return new Staff(id, committee, "clerk" + id, "小王", Role.CLERK);
    }

    Talk onlyTalk(long committee) {
        var open = talks.open(committee, 10);
        assertThat(open).hasSize(1);
        return talks.find(committee, open.get(0).id()).orElseThrow();
    }

    List<String> lines(Talk talk) {
        return answering.read(talk).stream()
                .map(line -> line.speaker() + " " + line.text())
                .toList();
    }

    boolean reply(Staff staff, Talk talk, String text) {
        List<TalkLine> lines = answering.read(talk);
        return answering.reply(staff, talk, text, lines.get(lines.size() - 1).id(), "k" + System.nanoTime());
    }

    /** The way of each reply so far, in order. */
    List<String> replies() {
        return jdbc.queryForList("SELECT status FROM staff_reply ORDER BY id", String.class);
    }

    void awaitReplies(String... statuses) {
        await(() -> replies().equals(List.of(statuses)));
        assertThat(replies()).containsExactly(statuses);
    }

    static void await(java.util.function.BooleanSupplier there) {
        Instant until = Instant.now().plusSeconds(60);
        while (!there.getAsBoolean() && Instant.now().isBefore(until)) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
