package hashbrief.sources.fake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * An HTTP server on bare sockets, because only those can cut, reset and trickle. Each source lives
 * under its id as the first part of the path.
 */
public final class FakeServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, Function<FakeRequest, Answer>> routes = new ConcurrentHashMap<>();
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Listens on a free port of the loopback. */
  public FakeServer() {
    try {
      socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  /** Address of a source. */
  public URI url(String source) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/" + source);
  }

  /** How a source answers. */
  public void route(String source, Function<FakeRequest, Answer> handler) {
    routes.put(source, handler);
  }

  /** What is wrong with a source from now on. */
  public void fault(String source, Fault fault) {
    faults.put(source, fault);
  }

  /** Requests so far, as "source path". */
  public List<String> log() {
    return log;
  }

  /** Requests of one source so far. */
  public long requests(String source) {
    return log.stream().filter(line -> line.startsWith(source + " ")).count();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.startVirtualThread(() -> serve(connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      String[] line = line(in).split(" ");
      Map<String, String> headers = new TreeMap<>();
      for (String header = line(in); !header.isEmpty(); header = line(in)) {
        String[] pair = header.split(":", 2);
        headers.put(pair[0].toLowerCase(java.util.Locale.ROOT), pair[1].strip());
      }
      byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
      String[] target = line[1].substring(1).split("/", 2);
      String path = target.length == 2 ? "/" + target[1] : "";
      log.add(target[0] + " " + path);
      FakeRequest request =
          new FakeRequest(line[0], path, headers, new String(body, StandardCharsets.UTF_8));
      Function<FakeRequest, Answer> route =
          routes.getOrDefault(target[0], any -> Answer.status(404, "<html>no such source</html>"));
      Fault fault = faults.get(target[0]);
      Answer answer = route.apply(request);
      write(connection, fault == null ? answer : fault.spoil(answer, requests(target[0])));
    } catch (IOException | InterruptedException e) {
      // The client hung up, which is what several faults are about.
    }
  }

  private void write(Socket connection, Answer answer) throws IOException, InterruptedException {
    OutputStream out = connection.getOutputStream();
    switch (answer) {
      case Answer.Whole(int status, Map<String, String> headers, byte[] body) -> {
        out.write(head(status, headers, body.length));
        out.write(body);
      }
      case Answer.Hang() -> closed.await();
      case Answer.Trickle(byte[] body) -> {
        out.write(head(200, Map.of(), body.length));
        for (byte one : body) {
          out.write(one);
          out.flush();
          if (closed.await(1, TimeUnit.SECONDS)) {
            return;
          }
        }
      }
      case Answer.Reset() -> connection.setSoLinger(true, 0);
      case Answer.Cut(byte[] body, boolean lengthTold) -> {
        out.write(head(200, Map.of(), lengthTold ? body.length : -1));
        out.write(Arrays.copyOf(body, body.length / 2));
      }
      case Answer.Endless() -> {
        out.write(head(200, Map.of("Content-Type", "application/json"), -1));
        byte[] more = Answer.bytes("[1,1,1,1".repeat(8192));
        while (closed.getCount() > 0) {
          out.write(more);
        }
      }
    }
    out.flush();
  }

  private static byte[] head(int status, Map<String, String> headers, int length) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (length >= 0) {
      head.append("Content-Length: " + length + "\r\n");
    }
    return Answer.bytes(head.append("Connection: close\r\n\r\n").toString());
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the client hung up");
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
