package hashbrief.tests.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hashbrief.run.links.LinkTokens;
import hashbrief.run.links.LinkTokens.Purpose;
import hashbrief.run.mail.RecipientHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** One scheduled run, and everything that it left. */
@TestInstance(Lifecycle.PER_CLASS)
class StackIT {
  private static final String REPORT = "reports/2026-01-18/hashbrief-2026-01-18";

  private final Stack stack = Stack.deployed();
  private final ReaderLinksClient links = new ReaderLinksClient(stack);
  private Execution execution;
  private List<Inbox.Mail> mails;
  private List<Queue.Message> published;
  private List<Queue.Message> filtered;
  private List<Queue.Message> told;

  @BeforeAll
  void runOnce() {
    stack.begin("{email: a@example.org, time-zone: Europe/Berlin}", "{email: b@example.org}");
    Queue crossing =
        new Queue(
            stack.localStack(),
            "crossing",
            stack.output("PublishedTopic"),
            "{\"thresholdCrossed\": [\"up\", \"down\"]}");
    Queue any =
        new Queue(
            stack.localStack(),
            "any",
            stack.output("PublishedTopic"),
            "{\"thresholdCrossed\": [\"up\", \"down\", \"no\"], \"asOf\": [\"2026-01-18\"]}");
    execution = stack.start(Samples.text("weekly-report.scheduled.json")).succeeds();
    mails = stack.inbox().mails();
    published = stack.subscriber().take();
    filtered = any.take();
    filtered.addAll(crossing.take());
    told = stack.owner().take();
  }

  private byte[] stored(String key) {
    return stack.bucket().get(key).orElseThrow(() -> new AssertionError(key + " is not there"));
  }

  private Inbox.Mail mailTo(String address) {
    return mails.stream().filter(mail -> mail.to().equals(address)).findFirst().orElseThrow();
  }

  private String linkOf(String address) {
    return ReaderLinksClient.find(mailTo(address).text("text/plain"), "/r?");
  }

  private LinkTokens tokens() {
    String secret =
        stack
            .localStack()
            .call("secretsmanager.GetSecretValue", Map.of("SecretId", stack.output("LinkSecret")))
            .get("SecretString")
            .asText();
    return new LinkTokens(secret.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void run_scheduled_goesThroughEveryStepOnce() {
    assertEquals(
        List.of("Fetch", "ComputeTrends", "WriteReport", "SendReport", "Troubles", "AnyTroubles"),
        execution.left().stream().filter(state -> !state.matches("Fetch.+|Done")).toList());
    assertEquals(List.of(), execution.errors());
    assertEquals(List.of(), told);
  }

  @Test
  void reports_haveTheBytesThatTheCommandMakesOfTheSameRawFiles(@TempDir Path folder)
      throws IOException {
    for (Map.Entry<String, byte[]> raw : stack.files("raw/").entrySet()) {
      Path file = folder.resolve("out").resolve(raw.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, raw.getValue());
    }
    Files.write(folder.resolve("settings.yaml"), stored("settings/hashbrief.yaml"));
    List<String> command =
        List.of(
            Program.root().resolve("hashbrief").toString(),
            "report",
            "--from-archive",
            "--as-of",
            "2026-01-18",
            "--config",
            "settings.yaml");
    new Program(command, folder, Map.of()).succeed(Duration.ofMinutes(10));
    Map<String, byte[]> reports = new TreeMap<>(stack.files("reports/2026-01-18/"));
    assertEquals(
        List.of(REPORT + ".html", REPORT + ".json", REPORT + ".xlsx"),
        List.copyOf(reports.keySet()));
    for (Map.Entry<String, byte[]> report : reports.entrySet()) {
      byte[] local = Files.readAllBytes(folder.resolve("out").resolve(report.getKey()));
      assertArrayEquals(local, report.getValue(), report.getKey());
    }
  }

  @Test
  void mails_areOneForEachRecipientWithTheStoredWorkbook() throws IOException {
    assertEquals(
        List.of("a@example.org", "b@example.org"),
        mails.stream().map(Inbox.Mail::to).sorted().toList());
    for (Inbox.Mail mail : mails) {
      byte[] attached = mail.bytes(Inbox.XLSX);
      assertArrayEquals(stored(REPORT + ".xlsx"), attached);
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(attached))) {
        assertTrue(workbook.getNumberOfSheets() > 3);
      }
      assertEquals(stack.output("ConfigurationSet"), mail.configurationSet());
      assertEquals("List-Unsubscribe=One-Click", mail.header("List-Unsubscribe-Post"));
      assertEquals("Hashbrief <brief@example.org>", mail.header("From"));
    }
  }

  @Test
  void mail_showsItsChartsInline() {
    String html = mailTo("b@example.org").text("text/html");
    List<String> shown = ReaderLinksClient.all(html, "cid:([^\"]+)");
    assertFalse(shown.isEmpty());
    assertEquals(
        shown.stream().map(id -> "<" + id + ">").sorted().toList(),
        mailTo("b@example.org").contentIds().stream().sorted().toList());
  }

  @Test
  void mail_readerElsewhere_hasTheSameNumbers() {
    String here = mailTo("b@example.org").text("text/plain");
    String there = mailTo("a@example.org").text("text/plain");
    Pattern number = Pattern.compile("\\d[\\d,\\u202f\\u2009]*\\.\\d+");
    List<String> numbers = number.matcher(here).results().map(MatchResult::group).toList();
    assertFalse(numbers.isEmpty(), here);
    assertEquals(numbers, number.matcher(there).results().map(MatchResult::group).toList());
  }

  @Test
  void claims_recordTheIdsOfTheMails() {
    for (String address : List.of("a@example.org", "b@example.org")) {
      String claim =
          new String(
              stored("sent/2026-01-18/" + RecipientHash.of(address)), StandardCharsets.UTF_8);
      assertTrue(LocalStack.json(claim).hasNonNull("id"), claim);
    }
  }

  @Test
  void subscribers_areToldOnceAndCanFilter() {
    assertEquals(1, published.size());
    JsonNode event = LocalStack.json(published.getFirst().text());
    JsonNode report = LocalStack.json(new String(stored(REPORT + ".json"), StandardCharsets.UTF_8));
    assertEquals(report.get("headline"), event.get("headline"));
    assertEquals(REPORT + ".xlsx", event.at("/keys/xlsx").asText());
    JsonNode attributes = published.getFirst().attributes();
    assertEquals("[\"2026-01-18\"]", attributes.at("/asOf/Value").asText());
    assertTrue(attributes.has("thresholdCrossed"), attributes.toString());
    assertTrue(attributes.has("supported"), attributes.toString());
    // The fake chain crosses no threshold in that week, so one of the two filters lets it through.
    assertEquals(1, filtered.size());
  }

  @Test
  void link_ofTheMail_downloadsTheWorkbook() {
    HttpResponse<byte[]> answer = links.get(linkOf("a@example.org"));
    assertEquals(302, answer.statusCode());
    HttpResponse<byte[]> file = links.follow(answer);
    assertEquals(200, file.statusCode());
    assertArrayEquals(stored(REPORT + ".xlsx"), file.body());
  }

  @Test
  void link_withoutItsSignature_isRefusedByTheBucketToo() {
    String signed =
        links.get(linkOf("a@example.org")).headers().firstValue("Location").orElseThrow();
    assertEquals(
        403, links.at(signed.replaceAll("X-Amz-Signature=.{8}", "X-Amz-Signature=00000000")));
  }

  @Test
  void link_forgedBadOrExpired_isRefused() {
    String good = linkOf("a@example.org");
    String token = good.substring(good.indexOf("token=") + "token=".length());
    char other = token.charAt(20) == 'A' ? 'B' : 'A';
    String forged = token.substring(0, 20) + other + token.substring(21);
    assertEquals(403, links.get(good.replace(token, forged)).statusCode());
    assertEquals(403, links.get(good.replace(token, "nonsense")).statusCode());
    assertEquals(403, links.get(good.replace("?token=" + token, "")).statusCode());
    assertEquals(403, links.get(good.replace("/r?", "/unsubscribe?")).statusCode());
    assertEquals(404, links.get(good.replace("/r?", "/other?")).statusCode());
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    String expired = tokens().issue(Purpose.REPORT, REPORT + ".xlsx", yesterday);
    assertEquals(410, links.get(good.replace(token, expired)).statusCode());
    LinkTokens stranger = new LinkTokens(new byte[32]);
    String strange =
        stranger.issue(Purpose.REPORT, REPORT + ".xlsx", Instant.now().plusSeconds(60));
    assertEquals(403, links.get(good.replace(token, strange)).statusCode());
  }

  @Test
  void logs_nameTheRunAndNoAddress() throws IOException {
    String log = stack.logs();
    assertTrue(log.contains("\"asOf\":\"2026-01-18\""));
    assertTrue(log.contains(execution.arn()));
    assertTrue(log.contains("\"_aws\""));
    assertFalse(log.contains("a@example.org"));
    assertFalse(log.contains("token="));
  }
}
