package org.lanekeeper.standalone.survival.town;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** The line between one server and its database, or a telephone and the server. It can be closed, silenced, slowed, and cut at a commit. */
public final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final IntSupplier target;
    private final Set<WireLink> links = ConcurrentHashMap.newKeySet();
    private final Queue<CommitCut> cuts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cutsMade = new AtomicInteger();
    private volatile State state = State.PASSING;
    private volatile Duration delay = Duration.ZERO;

    enum State {
        PASSING,
        REFUSING,
        SILENT
    }

    private Wire(ServerSocket door, IntSupplier target) {
        this.door = door;
        this.target = target;
    }

    /**
     * @param target port of whoever is called
     */
    public static Wire to(IntSupplier target) {
        try {
            Wire wire = new Wire(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), target);
            daemon("wire", wire::accept);
            return wire;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Cuts what is connected and refuses the rest. */
    public void refuse() {
        state = State.REFUSING;
        links.forEach(WireLink::cut);
    }

    /** Nothing comes through any more, and nobody is told. */
    public void silence() {
        state = State.SILENT;
    }

    /** Each packet of each direction takes so much longer. */
    public void slow(Duration each) {
        delay = each;
    }

    /** Cuts the connections there are; new ones are welcome. */
    public void cut() {
        links.forEach(WireLink::cut);
    }

    /**
     * The connections there are lead nowhere any more, and nobody is told: as when a firewall forgets them. New ones work.
     */
    public void forget() {
        links.forEach(WireLink::lose);
    }

    /** At the next commit of new entries that nobody else has asked for. */
    public void cutAtCommit(CommitCut cut) {
        cuts.add(cut);
    }

    /** How many of these have come to pass. */
    public int cutsMade() {
        return cutsMade.get();
    }

    /** As if nothing had happened. */
    public void mend() {
        cuts.clear();
        delay = Duration.ZERO;
        state = State.PASSING;
    }

    /** What is to happen to a commit now; null for nothing. */
    CommitCut nextCut() {
        CommitCut cut = cuts.poll();
        if (cut != null) {
            cutsMade.incrementAndGet();
        }
        return cut;
    }

    /** Holds a packet back as long as the wire's state wants it. */
    void hold() throws InterruptedException {
        if (!delay.isZero()) {
            Thread.sleep(delay.toMillis());
        }
        while (state == State.SILENT) {
            Thread.sleep(20);
        }
    }

    void ended(WireLink link) {
        links.remove(link);
    }

    private void accept() {
        while (!door.isClosed()) {
            Socket client = null;
            try {
                client = door.accept();
                if (state == State.REFUSING) {
                    throw new IOException("refused");
                }
                WireLink link =
                        new WireLink(this, client, new Socket(InetAddress.getLoopbackAddress(), target.getAsInt()));
                links.add(link);
                daemon("wire up", link::up);
                daemon("wire down", link::down);
            } catch (IOException unreachable) {
                WireLink.reset(client);
            }
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException ignored) {
            // closed is what it should be
        }
        mend();
        cut();
    }
}
