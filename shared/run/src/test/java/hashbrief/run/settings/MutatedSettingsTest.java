package hashbrief.run.settings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hashbrief.sources.fake.Mutator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is bent in a settings file, it is read or refused in one line that shows no secret. */
class MutatedSettingsTest {
  private static final int COUNT = Integer.getInteger("hashbrief.mutations", 1000);
  private static final long SEED = Long.getLong("hashbrief.seed", 1008);
  private static final String YAML =
      """
      threshold-eh-per-s: 900
      pue: 1.1
      pool-fee: 0.02
      operation-usd-per-mwh: 8
      financing: {spread-percent: 6.5, years: 3}
      markets:
        - {id: de-lu, source: energy-charts, zone: DE-LU}
        - {id: texas-tariff, source: eia, state: TX}
        - {id: my-meter, source: csv, file: meter.csv}
        - {id: my-contract, source: fixed, usd-per-mwh: 45}
      sites:
        - {id: boden, market: de-lu, rigs: [{model: Antminer S21, count: 1200}]}
      rigs:
        add: [{model: Own 1, terahash-per-s: 250, watts: 4000, released: 2025-06}]
      leases:
        add: [{lessor: A, tenant: B, announced: 2026-01, critical-it-mw: 10, usd-per-kw-month: 120}]
      recipients: [{email: a@example.org, time-zone: Europe/Berlin}]
      timeouts: {connect: 500ms, request: 20s, step: 2m}
      sources:
        chain: [bitcoin-core, mempool]
        bitcoin-core: {url: "http://127.0.0.1:8332/SECRET-1", user: SECRET-2, password: SECRET-3}
        eia: {url: "http://127.0.0.1:9/eia/", key: SECRET-4}
        nyiso: {fallback-url: null}
      """;

  @Test
  void settings_bent_areReadOrRefusedInOneLine() {
    byte[] bytes = YAML.getBytes(StandardCharsets.UTF_8);
    SettingsReader reader =
        new SettingsReader(List.of("Antminer S21"), List.of(), file -> "/here/" + file);
    for (int i = 0; i < COUNT; i++) {
      String bent = new String(new Mutator(SEED + i).mutate(bytes), StandardCharsets.UTF_8);
      String what = "seed " + (SEED + i);
      try {
        SecretScalars.withheld(bent);
        reader.read(bent, "my.yaml", Map.of());
      } catch (SettingsException e) {
        String message = e.getMessage();
        assertTrue(message.chars().noneMatch(c -> c < ' ' || c == 0x202e), what + ": " + message);
        assertFalse(
            message.contains("SECRET-3") || message.contains("SECRET-4"), what + ": " + message);
        assertTrue(message.length() < 1000, what + ": " + message.length());
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(what, e);
      }
    }
  }
}
