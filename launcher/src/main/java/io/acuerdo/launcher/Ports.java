package io.acuerdo.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** TCP ports of 127.0.0.1, the only address our servers listen on. */
public final class Ports {

    /** Below what Linux gives to outgoing connections (32768 and more): between being chosen and being used, none of those takes the port. */
    private static final int FIRST = 20_000;
    private static final int AFTER_LAST = 32_000;

    private Ports() {
    }

    /** As many different free ports as asked for; held together so that none is given twice. */
    public static List<Integer> free(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            new Random().ints(FIRST, AFTER_LAST).limit(1000).takeWhile(port -> sockets.size() < count).forEach(port -> {
                try {
                    sockets.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
                } catch (IOException taken) {
                    // another one, then
                }
            });
            if (sockets.size() < count) {
                throw new LaunchFailure("No free TCP port could be found on 127.0.0.1.");
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    static int orFree(int port) {
        return port == 0 ? free(1).getFirst() : port;
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // as the servers do: a connection of the last run that is still in TIME_WAIT does not take the port
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws LaunchFailure naming who wanted the port and what may be done */
    static void requireFree(int port, String what, String cure) {
        if (port != 0 && !isFree(port)) {
            throw new LaunchFailure("Port " + port + " for " + what + " is taken by another program; " + cure + ".");
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
