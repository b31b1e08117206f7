package org.lanekeeper.standalone.survival.crowd;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * People who sign up side by side, each coming again with the same key until a number is heard. Who comes when, at which
 * server, and what is sent twice follows from the seed.
 */
public final class Rush {
    private final Plan plan;
    private final List<URI> servers;
    private final List<Resident> people;
    private final Queue<Caller> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean hurried;

    /**
     * @param line by which they ask
     * @param clients people who are served at the same time
     * @param endurance how long a person tries
     */
    public record Plan(Line line, long seed, int clients, Duration endurance) {
        public static Plan of(Line line, long seed) {
            return new Plan(line, seed, 24, Duration.ofSeconds(90));
        }

        public Plan withClients(int count) {
            return new Plan(line, seed, count, endurance);
        }

        public Plan withEndurance(Duration inAll) {
            return new Plan(line, seed, clients, inAll);
        }
    }

    private Rush(Plan plan, List<Resident> people, List<URI> servers) {
        this.plan = plan;
        this.people = new ArrayList<>(people);
        this.servers = servers;
        Collections.shuffle(this.people, new Random(plan.seed));
    }

    /** Begins and returns at once. */
    public static Rush begin(Plan plan, List<Resident> people, List<URI> servers) {
        Rush rush = new Rush(plan, people, servers);
        rush.begin();
        return rush;
    }

    private void begin() {
        for (Resident person : people) {
            Random chance = new Random(plan.seed * 1_000_003 + person.household());
            waiting.add(new Caller(person, chance, servers, plan.line, this::note));
        }
        for (int i = 0; i < plan.clients; i++) {
            Thread client = new Thread(this::serve, "client " + i);
            client.setDaemon(true);
            clients.add(client);
            client.start();
        }
    }

    private void serve() {
        Caller next = waiting.poll();
        while (next != null && !hurried) {
            next.signUp(plan.endurance);
            next = waiting.poll();
        }
    }

    private void note(Answer answer) {
        answers.add(answer);
        if (answer.isNumber()) {
            numbers.incrementAndGet();
        }
    }

    /** Returns when so many answers with a number were heard, or nobody is left to hear one. */
    public void awaitNumbers(int count) {
        while (numbers.get() < count && clients.stream().anyMatch(Thread::isAlive)) {
            Waiting.millis(1);
        }
    }

    /** Answers with a number so far. */
    public int numbers() {
        return numbers.get();
    }

    /** Times that somebody was told to come again. */
    public long refusals() {
        return answers.stream().filter(Answer::isBusy).count();
    }

    public boolean isOver() {
        return clients.stream().noneMatch(Thread::isAlive);
    }

    /** Lets those who are at it finish; nobody else begins. */
    public Told hurry() {
        hurried = true;
        Told told = finish();
        Set<Long> came = told.answers().stream().map(Answer::household).collect(Collectors.toSet());
        List<Resident> these = told.people().stream()
                .filter(person -> came.contains(person.household()))
                .toList();
        return new Told(these, told.answers());
    }

    /** Waits for the last of them. */
    public Told finish() {
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        return new Told(people, List.copyOf(answers));
    }
}
