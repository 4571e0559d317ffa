package hashbrief.run.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hashbrief.sources.ask.Access;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SecretScalarsTest {
  private static final String YAML =
      """
      sources:
        chain: [bitcoin-core, mempool]
        bitcoin-core: {url: "https://node.test/rpc/TOKEN-1", user: me, password: hush}
        mempool: {url: https://own.test/api}
        eia: {key: KEY-1}
      """;

  @Test
  void withheld_hasNoSecretAndNoPartOfAnAddressThatMayBeOne() {
    String kept = SecretScalars.withheld(YAML);
    for (String secret : List.of("TOKEN-1", "rpc", "me,", "hush", "KEY-1")) {
      assertFalse(kept.contains(secret), kept);
    }
    assertEquals(
        "  mempool: {url: https://own.test/api}", kept.lines().skip(3).findFirst().orElseThrow());
  }

  @Test
  void values_putTheSecretsBackWhereTheKeptSettingsAreRead() {
    Map<String, String> values = new TreeMap<>(SecretScalars.values(YAML));
    Access node =
        new SettingsReader(List.of(), List.of(), file -> file)
            .read(SecretScalars.withheld(YAML), "kept.yaml", values)
            .sources()
            .access()
            .get("bitcoin-core");
    assertEquals("https://node.test/rpc/TOKEN-1", node.url().orElseThrow().toString());
    assertEquals("hush", node.value("password").orElseThrow());
    assertEquals("https://node.test/***/***", node.shown());
  }
}
