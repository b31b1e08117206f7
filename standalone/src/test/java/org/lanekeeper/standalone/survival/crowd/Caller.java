package org.lanekeeper.standalone.survival.crowd;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One resident on the way to a number, with the habits that the seed gives. */
final class Caller {
    private final Resident person;
    private final Random chance;
    private final List<URI> servers;
    private final Line line;
    private final Consumer<Answer> notes;
    private final String key;
    private int server;

    Caller(Resident person, Random chance, List<URI> servers, Line line, Consumer<Answer> notes) {
        this.person = person;
        this.chance = chance;
        this.servers = servers;
        this.line = line;
        this.notes = notes;
        this.key = key();
        this.server = chance.nextInt(servers.size());
    }

    Resident person() {
        return person;
    }

    private String key() {
        return new UUID(chance.nextLong(), chance.nextLong()).toString();
    }

    void signUp(Duration endurance) {
        long deadline = System.nanoTime() + endurance.toNanos();
        int habit = chance.nextInt(20);
        if (habit == 0) {
            askTwiceAtOnce();
        }
        if (!askUntilHeard(key, deadline)) {
            return;
        }
        if (habit <= 3) {
            // the answer got lost on the way to the phone
            askUntilHeard(key, deadline);
        } else if (habit <= 5) {
            // another member of the family, or the same one tomorrow
            askUntilHeard(key(), deadline);
        }
    }

    private void askTwiceAtOnce() {
        CompletableFuture<Answer> first = line.ask(person, key, servers.get(server));
        CompletableFuture<Answer> second = line.ask(person, key, nextServer());
        notes.accept(first.join());
        notes.accept(second.join());
    }

    private boolean askUntilHeard(String someKey, long deadline) {
        while (System.nanoTime() < deadline) {
            Answer answer = line.ask(person, someKey, servers.get(server)).join();
            notes.accept(answer);
            if (!answer.isBusy() && !answer.isSilence()) {
                return answer.isNumber();
            }
            nextServer();
            Waiting.millis(answer.isBusy() ? answer.comeAgain() * 1000L : 50 + chance.nextInt(200));
        }
        return false;
    }

    private URI nextServer() {
        server = (server + 1) % servers.size();
        return servers.get(server);
    }
}
