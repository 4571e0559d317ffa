package hashbrief.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hashbrief.tests.stack.Checkout;
import hashbrief.tests.stack.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code sam build} makes of a fresh checkout. */
class SamBuildIT {
  private static final long FETCH_CHAIN_LIMIT = 14_500_000;

  private final Checkout checkout = Checkout.built();

  /** Files of the artifact and sizes, as Lambda unpacks them. */
  private Map<String, Long> files(String function) throws IOException {
    Path root = checkout.artifact(function);
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.size(file));
      }
    }
    return files;
  }

  /** Functions with a jar whose name begins so. */
  private List<String> with(String jar) throws IOException {
    Map<String, Boolean> found = new TreeMap<>();
    for (String function : Template.FUNCTIONS) {
      found.put(
          function, files(function).keySet().stream().anyMatch(n -> n.startsWith("lib/" + jar)));
    }
    return Template.FUNCTIONS.stream().filter(found::get).toList();
  }

  @Test
  void everyFunction_hasAnArtifactWhoseSizeIsPrinted() throws IOException {
    for (String function : Template.FUNCTIONS) {
      assertTrue(
          checkout.printed().matches("(?s).*" + function + ": \\d+ KB unpacked.*"),
          checkout.printed());
      assertTrue(files(function).size() > 10, function);
    }
  }

  @Test
  void fetchChain_isSmall() throws IOException {
    long bytes = files("FetchChain").values().stream().mapToLong(size -> size).sum();
    assertTrue(bytes <= FETCH_CHAIN_LIMIT, bytes + " bytes");
  }

  @Test
  void artifacts_holdOnlyWhatTheyNeed() throws IOException {
    assertEquals(List.of("WriteReport"), with("poi-"));
    assertEquals(List.of("SendReport"), with("sesv2-"));
    assertEquals(List.of("SendReport"), with("sns-"));
    assertEquals(List.of("SendReport"), with("angus-mail-"));
    assertEquals(List.of("SendReport", "ReaderLinks"), with("secretsmanager-"));
    assertEquals(List.of(), with("netty-"));
    assertEquals(List.of(), with("apache"));
    assertEquals(List.of(), with("picocli"));
  }

  @Test
  void artifacts_holdNoTestCode() throws IOException {
    for (String function : Template.FUNCTIONS) {
      String names = String.join("\n", files(function).keySet());
      assertTrue(!names.matches("(?is).*(junit|opentest4j|-tests\\.jar|Test\\.class).*"), names);
      for (String jar : files(function).keySet()) {
        // Fakes are shipped beside their ports; what no library may hold is a test.
        if (jar.matches("lib/(core|sources|render|run|aws)-.*")) {
          try (JarFile file = new JarFile(checkout.artifact(function).resolve(jar).toFile())) {
            String entries = file.stream().map(Object::toString).collect(Collectors.joining("\n"));
            assertTrue(!entries.matches("(?s).*(Test|IT)\\.class.*"), jar);
          }
        }
      }
    }
  }

  @Test
  void artifacts_listWhatTheyRunOn() throws IOException {
    for (String function : Template.FUNCTIONS) {
      JsonNode bill = Template.read(checkout.artifact(function).resolve("bom.json"));
      Set<String> listed = new TreeSet<>();
      for (JsonNode component : bill.get("components")) {
        listed.add(
            component.get("name").asText() + "-" + component.get("version").asText() + ".jar");
      }
      Set<String> held = new TreeSet<>();
      for (String file : files(function).keySet()) {
        if (file.startsWith("lib/")) {
          held.add(file.substring("lib/".length()));
        }
      }
      assertEquals(held, listed, function);
    }
  }

  /** The project's own build, and that of the copy under the same JDK. */
  @Test
  void rebuild_elsewhere_hasTheSameBytes() throws IOException {
    for (String function : Template.FUNCTIONS) {
      Path own =
          Program.root()
              .resolve("functions")
              .resolve(Template.folder(function))
              .resolve("target/lambda");
      for (String file : files(function).keySet()) {
        // Without a network Maven makes no list.
        if (!file.equals("bom.json") || Files.exists(own.resolve(file))) {
          Path rebuilt = checkout.artifact(function).resolve(file);
          assertEquals(-1, Files.mismatch(own.resolve(file), rebuilt), function + ": " + file);
        }
      }
    }
  }
}
