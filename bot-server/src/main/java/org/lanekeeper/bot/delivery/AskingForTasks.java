package org.lanekeeper.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lanekeeper.bot.settings.ClientSettings;
import org.lanekeeper.bot.settings.WecomCustomer;
import org.lanekeeper.bot.settings.WecomSettings;
import org.lanekeeper.bot.wecom.customer.WecomCustomers;
import org.lanekeeper.community.notice.GroupTask;
import org.lanekeeper.community.notice.GroupTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Asks WeCom what became of messages that a member has to confirm. Its states (get_groupmsg_send_result): 0 not sent, 1
 * sent, 2 not sent because the person is no customer any more, 3 because the group got another message of this day.
 */
@Service
public class AskingForTasks {
    private static final Logger log = LoggerFactory.getLogger(AskingForTasks.class);
    private static final Duration PAUSE = Duration.ofMinutes(2);
    /** A member who has not tapped for so long will not: the words are old. */
    private static final Duration OVER = Duration.ofHours(24);

    private final GroupTasks tasks;
    private final WecomSettings settings;
    private final WecomCustomers client;
    private final Duration patience;
    private final Clock clock;

    AskingForTasks(
            GroupTasks tasks, WecomSettings settings, WecomCustomers client, ClientSettings patience, Clock clock) {
        this.tasks = tasks;
        this.settings = settings;
        this.client = client;
        this.patience = patience.connect().plus(patience.read()).multipliedBy(2);
        this.clock = clock;
    }

    /** How many tasks were found to have ended. */
    public int run() {
        int ended = 0;
        for (GroupTask task : tasks.toAsk(clock.instant())) {
            ended += look(task) ? 1 : 0;
        }
        return ended;
    }

    private boolean look(GroupTask task) {
        Instant now = clock.instant();
        switch (state(task)) {
            case 1 -> {
                return tasks.posted(task.committeeId(), task.deliveryId(), now) == 1;
            }
            case 2 -> {
                return tasks.failed(task.committeeId(), task.deliveryId(), "no customer", now) == 1;
            }
            case 3 -> {
                return tasks.failed(task.committeeId(), task.deliveryId(), "one a day", now) == 1;
            }
            default -> {
                if (!now.isBefore(task.since().plus(OVER))) {
                    return tasks.failed(task.committeeId(), task.deliveryId(), "unconfirmed", now) == 1;
                }
                tasks.askAgain(task.deliveryId(), now.plus(PAUSE));
                return false;
            }
        }
    }

    /** 0 also where the platform does not say. */
    private int state(GroupTask task) {
        Optional<WecomCustomer> account = settings.customerNamed(task.account());
        if (account.isEmpty()) {
            return 0;
        }
        try {
            JsonNode answer =
                    client.result(account.get(), task.messageId()).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            for (JsonNode group : answer.path("send_list")) {
                if (group.path("chat_id").asString("").equals(task.chatId())) {
                    return group.path("status").asInt(0);
                }
            }
        } catch (ExecutionException | TimeoutException e) {
            log.warn(
                    "WeCom does not say what became of a message: {}",
                    e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
