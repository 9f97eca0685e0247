package io.acuerdo.contact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that answers a command as it was told to, {@code 250} otherwise; the answer {@link #HANG_UP} closes the connection. */
final class ScriptedSmtpServer implements AutoCloseable {

    static final String HANG_UP = "hang up";

    private final ServerSocket socket;
    private final Thread listener;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();

    ScriptedSmtpServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener = Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** {@code command}: RCPT, MAIL, or END for what follows the message's last line. */
    void answer(String command, String line) {
        answers.put(command, line);
    }

    /** The raw messages that were answered with 250. */
    List<String> accepted() {
        return accepted;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client; var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "220 scripted");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.substring(0, 4).toUpperCase();
                if (command.equals("QUIT")) {
                    say(client, "221 bye");
                    return;
                }
                if (command.equals("DATA")) {
                    say(client, "354 go on");
                    var text = new StringBuilder();
                    for (var part = in.readLine(); !part.equals("."); part = in.readLine()) {
                        text.append(part).append('\n');
                    }
                    command = "END";
                    if (!answers.containsKey(command)) {
                        accepted.add(text.toString());
                    }
                }
                var answer = answers.getOrDefault(command, "250 fine");
                if (answer.equals(HANG_UP)) {
                    return;
                }
                say(client, answer);
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
            // only once nobody waits for a connection any more is none taken
            listener.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
