package hashbrief.run.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkProbeTest {
  private HttpServer server;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Test
  void link_thatLeadsToADownload_isGood() {
    server.createContext(
        "/r",
        exchange -> {
          exchange.getResponseHeaders().set("Location", address("/report").toString());
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/report",
        exchange -> {
          boolean one = "bytes=0-0".equals(exchange.getRequestHeaders().getFirst("Range"));
          exchange.sendResponseHeaders(one ? 206 : 400, -1);
          exchange.close();
        });
    assertEquals(Optional.empty(), LinkProbe.problem(address("/r?token=abc")));
  }

  @Test
  void link_thatDoesNot_isToldWithoutItsToken() {
    server.createContext(
        "/r",
        exchange -> {
          exchange.sendResponseHeaders(403, -1);
          exchange.close();
        });
    assertEquals(
        Optional.of("ReaderLinks answers 403"), LinkProbe.followed(address("/r?token=abc")));
  }
}
