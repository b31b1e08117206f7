package org.lanekeeper.standalone.survival.town;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection through a wire. Reads the client's side packet by packet as the MySQL protocol frames them. */
final class WireLink {
    private static final int HEADER = 4;
    private static final int COM_QUERY = 3;
    private static final int GLANCE = 200;
    private static final int SHORT = 20;

    private final Wire wire;
    private final Socket client;
    private final Socket server;
    private boolean writesEntries;
    private volatile boolean swallowing;
    private volatile boolean lost;

    WireLink(Wire wire, Socket client, Socket server) throws IOException {
        this.wire = wire;
        this.client = client;
        this.server = server;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    /** From the client to the database. */
    void up() {
        try (DataInputStream in = new DataInputStream(client.getInputStream());
                OutputStream out = server.getOutputStream()) {
            while (true) {
                byte[] packet = packet(in);
                wire.hold();
                stayIfLost();
                CommitCut cut = isCommitOfEntries(packet) ? wire.nextCut() : null;
                if (cut == CommitCut.BEFORE) {
                    break;
                }
                swallowing = cut == CommitCut.AFTER;
                out.write(packet);
                if (cut == CommitCut.WHILE) {
                    break;
                }
            }
        } catch (IOException gone) {
            // either side has left
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            cut();
        }
    }

    /** From the database to the client. */
    void down() {
        byte[] buffer = new byte[16_384];
        try (InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream()) {
            int read = in.read(buffer);
            while (read > 0 && !swallowing) {
                wire.hold();
                stayIfLost();
                out.write(buffer, 0, read);
                read = in.read(buffer);
            }
        } catch (IOException gone) {
            // either side has left
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            cut();
        }
    }

    private static byte[] packet(DataInputStream in) throws IOException {
        byte[] header = new byte[HEADER];
        in.readFully(header);
        int length = (header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16;
        byte[] packet = new byte[HEADER + length];
        System.arraycopy(header, 0, packet, 0, HEADER);
        in.readFully(packet, HEADER, length);
        return packet;
    }

    private boolean isCommitOfEntries(byte[] packet) {
        if (packet.length <= HEADER || packet[HEADER] != COM_QUERY) {
            return false;
        }
        int glance = Math.min(packet.length - HEADER - 1, GLANCE);
        String query = new String(packet, HEADER + 1, glance, StandardCharsets.ISO_8859_1);
        if (query.contains("INSERT INTO relay_entry") || query.contains("INSERT INTO visit (")) {
            writesEntries = true;
        }
        boolean commit = isCommit(query) || endsWithCommit(packet);
        boolean ofEntries = commit && writesEntries;
        if (commit || query.strip().equalsIgnoreCase("rollback")) {
            writesEntries = false;
        }
        return ofEntries;
    }

    private static boolean isCommit(String query) {
        return query.length() < SHORT && query.strip().equalsIgnoreCase("commit");
    }

    /** Several statements may come in one message. */
    private static boolean endsWithCommit(byte[] packet) {
        int from = Math.max(HEADER + 1, packet.length - SHORT);
        String end = new String(packet, from, packet.length - from, StandardCharsets.ISO_8859_1);
        int last = end.lastIndexOf(';');
        return last >= 0 && isCommit(end.substring(last + 1));
    }

    /** From now on nothing arrives, on either side. */
    void lose() {
        lost = true;
    }

    private void stayIfLost() throws InterruptedException {
        while (lost) {
            Thread.sleep(20);
        }
    }

    void cut() {
        lost = false;
        reset(client);
        reset(server);
        wire.ended(this);
    }

    /** Ends a connection as a broken cable does: without good-bye. */
    static void reset(Socket socket) {
        try {
            if (socket != null && !socket.isClosed()) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        } catch (IOException ignored) {
            // gone already
        }
    }
}
