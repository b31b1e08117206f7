package org.lanekeeper.bench.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** A gateway for text messages that answers each after the same time, and remembers whom it was asked for. */
public final class PatientGateway implements AutoCloseable {
    private static final int BACKLOG = 1000;

    static {
        // without it, small answers wait 40 ms for a delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService reading = Executors.newFixedThreadPool(4);
    private final ScheduledExecutorService answering = Executors.newScheduledThreadPool(2);
    private final Duration takes;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicLong first = new AtomicLong();
    private volatile long last;

    private PatientGateway(HttpServer server, Duration takes) {
        this.server = server;
        this.takes = takes;
    }

    public static PatientGateway open(Duration takes) throws IOException {
        PatientGateway gateway =
                new PatientGateway(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), BACKLOG), takes);
        gateway.server.setExecutor(gateway.reading);
        gateway.server.createContext("/", gateway::take);
        gateway.server.start();
        return gateway;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
    }

    /** As if nobody had asked for anything. */
    public void forget() {
        asked.clear();
        most.set(0);
        first.set(0);
    }

    /** Different messages so far. */
    public int messages() {
        return asked.size();
    }

    /** Messages that were asked for again. */
    public long repeated() {
        return asked.values().stream().filter(times -> times > 1).count();
    }

    /** Calls at the same time, at most. */
    public int atOnce() {
        return most.get();
    }

    /** From the first call to the last answer. */
    public Duration between() {
        return Duration.ofNanos(last - first.get());
    }

    /** Of {@link System#nanoTime()}. */
    public long lastAnswer() {
        return last;
    }

    private void take(HttpExchange exchange) throws IOException {
        first.compareAndSet(0, System.nanoTime());
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        String id = JsonMapper.shared()
                .readTree(exchange.getRequestBody().readAllBytes())
                .path("requestId")
                .asString("");
        asked.merge(id, 1, Integer::sum);
        answering.schedule(() -> answer(exchange, id), takes.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void answer(HttpExchange exchange, String id) {
        now.decrementAndGet();
        byte[] body = ("{\"code\":\"OK\",\"messageId\":\"m" + id + "\"}").getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            last = System.nanoTime();
        } catch (IOException gone) {
            // shows as a repetition
        }
    }

    @Override
    public void close() {
        server.stop(0);
        reading.shutdownNow();
        answering.shutdownNow();
    }
}
