package io.acuerdo.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Servers that somebody else runs, named by the environment; asked for an answer before anything is started. */
final class OutsideServers {

    private static final int PATIENCE_MILLIS = 5000;

    private final Map<String, String> environment;

    OutsideServers(Map<String, String> environment) {
        this.environment = environment;
    }

    boolean hasDatabase() {
        return has("ACUERDO_DB_URL");
    }

    boolean hasBroker() {
        return has("ACUERDO_ZEEBE_GRPC") || has("ACUERDO_ZEEBE_REST");
    }

    boolean hasMail() {
        return has("SPRING_MAIL_HOST");
    }

    /** @throws LaunchFailure naming the server that does not answer */
    void check() {
        if (hasDatabase()) {
            checkDatabase();
        }
        if (hasBroker()) {
            checkBroker("ACUERDO_ZEEBE_GRPC", "ACUERDO_ZEEBE_REST");
            checkBroker("ACUERDO_ZEEBE_REST", "ACUERDO_ZEEBE_GRPC");
        }
        if (hasMail()) {
            var port = get("SPRING_MAIL_PORT", "25");
            if (!port.matches("\\d{1,5}")) {
                throw new LaunchFailure("SPRING_MAIL_PORT is not a port number: " + port + ".");
            }
            connect("The mail server of SPRING_MAIL_HOST", get("SPRING_MAIL_HOST", ""), Integer.parseInt(port));
        }
    }

    String get(String name, String otherwise) {
        return has(name) ? environment.get(name) : otherwise;
    }

    private boolean has(String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    private void checkDatabase() {
        var url = environment.get("ACUERDO_DB_URL");
        var sep = url.contains("?") ? "&" : "?";
        try (var connection = DriverManager.getConnection(url + sep + "connectTimeout=" + PATIENCE_MILLIS, get("ACUERDO_DB_USER", "acuerdo"), get("ACUERDO_DB_PASSWORD", ""))) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new LaunchFailure("The database of ACUERDO_DB_URL (" + url + ") does not answer: " + firstLine(e.getMessage()) + ".", e);
        }
    }

    private void checkBroker(String name, String other) {
        if (!has(name)) {
            throw new LaunchFailure(other + " is set but " + name + " is not; a broker of your own needs both.");
        }
        var address = environment.get(name);
        try {
            var uri = URI.create(address.contains("://") ? address : "http://" + address);
            int port = uri.getPort() > 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
            connect("The Zeebe broker of " + name, uri.getHost(), port);
        } catch (IllegalArgumentException e) {
            throw new LaunchFailure(name + " is not an address: " + address + ".", e);
        }
    }

    private static void connect(String what, String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        } catch (IOException | IllegalArgumentException e) {
            throw new LaunchFailure(what + " (" + host + ":" + port + ") does not answer: " + firstLine(e.getMessage()) + ".", e);
        }
    }

    private static String firstLine(String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("no reason given").replaceAll("\\.$", "");
    }
}
