package org.lanekeeper.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What lies between a telephone and the server; it may be gone for a while. */
final class Network implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean gone;
    private volatile boolean losing;

    /**
     * @param target the server's port
     */
    Network(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void goAway() {
        gone = true;
        open.forEach(Network::shut);
    }

    /** What is asked still arrives; before anything is answered the network goes away. */
    void loseAnswers() {
        losing = true;
    }

    void comeBack() {
        gone = false;
        losing = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket telephone = door.accept();
                if (gone) {
                    shut(telephone);
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(telephone);
                open.add(server);
                daemon(() -> carry(telephone, server, false));
                daemon(() -> carry(server, telephone, true));
            } catch (IOException closed) {
                // the next one is tried until the door itself is closed
            }
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] some = new byte[16_384];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int read = in.read(some);
            while (read > 0) {
                if (answers && losing) {
                    goAway();
                    break;
                }
                out.write(some, 0, read);
                read = in.read(some);
            }
        } catch (IOException cut) {
            // both ends are told below
        } finally {
            shut(from);
            shut(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // closed is what it should be
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "network");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        goAway();
    }
}
