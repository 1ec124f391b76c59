package org.mujaz.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server with a reader it does not know; or one that, by its greeting, takes nothing. */
final class Postbox implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final String greeting;
    private final String unknown;

    Postbox(String greeting, String unknown) throws IOException {
        this.greeting = greeting;
        this.unknown = unknown;
        Thread thread = new Thread(this::serve, "postbox");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** Whose messages were taken whole. */
    List<String> taken() {
        return taken;
    }

    int calls() {
        return calls.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                calls.incrementAndGet();
                talk(
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8)),
                        new PrintStream(caller.getOutputStream(), true, StandardCharsets.UTF_8));
            } catch (IOException e) {
                // the caller hung up, or the test is over
            }
        }
    }

    private void talk(BufferedReader in, PrintStream out) throws IOException {
        out.print(greeting + "\r\n");
        out.flush();
        String reader = "";
        for (String line = in.readLine();
                line != null && greeting.startsWith("220") && !line.startsWith("QUIT");
                line = in.readLine()) {
            String answer = "250 ok";
            if (line.startsWith("RCPT TO:")) {
                reader = line.replaceAll(".*<|>.*", "");
                answer = reader.equals(unknown) ? "550 5.1.1 nobody of that name" : answer;
            } else if (line.equals("DATA")) {
                out.print("354 go on\r\n");
                out.flush();
                while (!in.readLine().equals(".")) {}
                taken.add(reader);
            }
            out.print(answer + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
