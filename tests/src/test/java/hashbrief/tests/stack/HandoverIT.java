package hashbrief.tests.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import hashbrief.aws.client.Clients;
import hashbrief.aws.client.SesMailer;
import hashbrief.aws.client.SnsNotifier;
import hashbrief.run.mail.Mail;
import hashbrief.run.mail.MimeBytes;
import hashbrief.run.notify.Notifier.Message;
import hashbrief.run.once.Handover;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail or an event is handed over once, whatever the service does with the request. */
class HandoverIT {
  private static final Mail MAIL =
      new Mail(
          "brief@example.org",
          "a@example.org",
          "Subject",
          "<p>text</p>",
          "text",
          List.of(),
          Optional.empty(),
          URI.create("https://example.org/unsubscribe"),
          Map.of());
  private static final Clients CLIENTS = new Clients(Map.of());
  private static final Map<String, String> SETTINGS =
      Map.of("aws.region", "us-east-1", "aws.accessKeyId", "test", "aws.secretAccessKey", "test");

  private final AtomicInteger requests = new AtomicInteger();
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    SETTINGS.forEach(System::setProperty);
    System.setProperty("aws.endpointUrl", "http://127.0.0.1:" + server.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    SETTINGS.keySet().forEach(System::clearProperty);
    System.clearProperty("aws.endpointUrl");
  }

  /** Reads every request, and answers with the text; without one it hangs up. */
  private void answer(String text) {
    Thread.startVirtualThread(
        () -> {
          while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
              read(connection);
              requests.incrementAndGet();
              connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
              return; // closed
            }
          }
        });
  }

  private static void read(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    int length = 0;
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    in.skip(length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Mess"
      })
  void unclearAnswer_isNotAskedAgain(String text) {
    answer(text);
    Handover mail = new SesMailer(CLIENTS, "set").send(MAIL, MimeBytes.of(MAIL));
    assertInstanceOf(Handover.Unclear.class, mail);
    assertEquals(1, requests.get());
    Handover event =
        new SnsNotifier(CLIENTS, "arn:aws:sns:us-east-1:000000000000:topic")
            .publish(new Message("Subject", "{}", Map.of("asOf", List.of("2026-01-18"))));
    assertInstanceOf(Handover.Unclear.class, event);
    assertEquals(2, requests.get());
  }
}
