package hashbrief.run.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KeysTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-18");

  @Test
  void keys_ofTheFirstRevision_areTheOnesOutsidersKnow() {
    assertEquals("raw/2026-01-18/r1/", Keys.raw(DAY, 1));
    assertEquals("trends/2026-01-18/report.json", Keys.trends(DAY, 1));
    assertEquals("reports/2026-01-18/hashbrief-2026-01-18.xlsx", Keys.report(DAY, 1, "xlsx"));
  }

  @Test
  void keys_ofALaterRevision_standBesideTheFirst() {
    assertEquals("reports/2026-01-18/hashbrief-2026-01-18-r2.xlsx", Keys.report(DAY, 2, "xlsx"));
    assertEquals("trends/2026-01-18/report-r2.json", Keys.trends(DAY, 2));
  }
}
