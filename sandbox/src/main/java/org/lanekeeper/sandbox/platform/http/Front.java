package org.lanekeeper.sandbox.platform.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server. Threads are few because an answer that comes later holds none. */
public final class Front implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Front.class);
    private static final int BACKLOG = 4096;
    private static final int THREADS = 16;
    private static final int WAITING_CALLS = 4096;

    static {
        // read once by the JDK's server: without the first, small answers wait 40 ms for a delayed ACK;
        // without the second, it closes kept-alive connections beyond 200 under the feet of their clients
        setUnlessGiven("sun.net.httpserver.nodelay", "true");
        setUnlessGiven("sun.net.httpserver.maxIdleConnections", "4096");
    }

    private final HttpServer server;
    private final ThreadPoolExecutor pool;
    private final URI base;

    private Front(HttpServer server, ThreadPoolExecutor pool, URI base) {
        this.server = server;
        this.pool = pool;
        this.base = base;
    }

    /** Serves the routes at once; port 0 takes any free port. */
    public static Front open(String bind, int port, Routes routes) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(bind, port), BACKLOG);
            ThreadPoolExecutor pool = new ThreadPoolExecutor(
                    THREADS,
                    THREADS,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING_CALLS),
                    task -> {
                        Thread thread = new Thread(task, "platform-call");
                        thread.setDaemon(true);
                        return thread;
                    },
                    new ThreadPoolExecutor.CallerRunsPolicy());
            server.setExecutor(pool);
            boolean loopbackOnly = server.getAddress().getAddress().isLoopbackAddress();
            Gatekeeper gatekeeper = new Gatekeeper(loopbackOnly);
            server.createContext("/", exchange -> serve(exchange, routes, gatekeeper));
            server.start();
            String host = bind.contains(":") ? "[" + bind + "]" : bind;
            return new Front(
                    server,
                    pool,
                    URI.create("http://" + host + ":" + server.getAddress().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + bind + ":" + port, e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI base() {
        return base;
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }

    private static void serve(HttpExchange exchange, Routes routes, Gatekeeper gatekeeper) {
        try {
            gatekeeper.check(exchange);
            Routes.Found found = routes.find(
                    exchange.getRequestMethod(), exchange.getRequestURI().getPath());
            Call call = Calls.read(exchange, found);
            found.handler().handle(call).whenComplete((answer, failure) -> {
                Answer written = failure == null ? answer : afterFailure(failure);
                Calls.write(exchange, written);
            });
        } catch (IOException e) {
            exchange.close();
        } catch (RuntimeException e) {
            Calls.write(exchange, afterFailure(e));
        }
    }

    private static Answer afterFailure(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof BadCall bad) {
            return Answer.error(bad.status(), bad.getMessage());
        }
        log.warn("A call to the simulated platforms failed", cause);
        return Answer.error(500, "the simulated platform failed, see its log");
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
