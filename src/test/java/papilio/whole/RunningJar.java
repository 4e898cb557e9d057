package papilio.whole;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A portal started from the packaged jar on a free loopback port, in a folder of its own. */
final class RunningJar implements AutoCloseable {
    private final Process process;
    private final Path log;
    private final HttpClient client = HttpClient.newHttpClient();
    final int port;

    private RunningJar(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** On the embedded database in the folder. */
    static RunningJar embedded(Path folder, String... arguments) throws IOException, InterruptedException {
        return start(folder, Map.of(), arguments);
    }

    static RunningJar start(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var log = Files.createTempFile("papilio", ".log");
        var all = new ArrayList<>(List.of("--server.port=" + port));
        all.addAll(List.of(arguments));
        var running = new RunningJar(launch(folder, log, environment, all), log, port);
        running.await();
        return running;
    }

    /** Runs the jar to its end and gives what it printed; for starts that are expected to stop by themselves. */
    static String printed(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var log = Files.createTempFile("papilio", ".log");
        var process = launch(folder, log, environment, List.of(arguments));
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("still running: " + Files.readString(log));
        }
        return "exit " + process.exitValue() + "\n" + Files.readString(log);
    }

    private static Process launch(Path folder, Path log, Map<String, String> environment, List<String> arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                Path.of(System.getProperty("papilio.jar", "target/papilio.jar"))
                        .toAbsolutePath()
                        .toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    HttpResponse<String> get(String path, String account) throws IOException, InterruptedException {
        return client.send(request(path, account).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path, String account) throws IOException, InterruptedException {
        return client.send(request(path, account).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String account) {
        return request(path, account, "papilio-demo");
    }

    HttpRequest.Builder request(String path, String account, String password) {
        var credentials =
                Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url(path)))
                .header("Authorization", "Basic " + credentials)
                .timeout(Duration.ofMinutes(5));
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** Ends it at once, as a power failure would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    private void await() throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (true) {
            try {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(url("/actuator/health")))
                                .timeout(Duration.ofSeconds(5))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) return;
            } catch (IOException notYet) {
                if (!process.isAlive()) throw new IOException("the portal stopped: " + log(), notYet);
            }
            if (System.nanoTime() > end) throw new IOException("the portal did not start: " + log());
            Thread.sleep(150);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
