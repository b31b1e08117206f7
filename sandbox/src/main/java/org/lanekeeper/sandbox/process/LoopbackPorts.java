package org.lanekeeper.sandbox.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1. */
public final class LoopbackPorts {
    private LoopbackPorts() {}

    /** The port itself, or for 0 any that is free at this moment. */
    public static int choose(int port) throws IOException {
        if (port != 0) {
            return port;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
