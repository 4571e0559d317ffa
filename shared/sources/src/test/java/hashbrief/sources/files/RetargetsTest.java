package hashbrief.sources.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hashbrief.core.chain.ChainDay;
import hashbrief.core.chain.ChainHistory;
import hashbrief.core.chain.Retarget;
import hashbrief.sources.catalogue.BundledChain;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetargetsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 18);

  @Test
  void days_bundled_giveTheExactRetargets() {
    ChainHistory bundled = BundledChain.read(AS_OF).chain();
    List<Retarget> exact = bundled.retargets().subList(1, bundled.retargets().size());
    List<Retarget> derived = Retargets.of(bundled.days().values());
    assertEquals(exact.size(), derived.size());
    for (int i = 0; i < exact.size(); i++) {
      assertEquals(exact.get(i).date(), derived.get(i).date());
      assertEquals(exact.get(i).height(), derived.get(i).height());
      assertEquals(1, derived.get(i).difficulty() / exact.get(i).difficulty(), 1e-8);
      assertEquals(exact.get(i).change().get(), derived.get(i).change().get(), 1e-8);
      assertEquals(
          exact.get(i).firstBlockTime().get().getEpochSecond(),
          derived.get(i).firstBlockTime().get().getEpochSecond(),
          1);
    }
  }

  @Test
  void retarget_onTheNewestDay_comesFromTheRestOfThatDay() {
    ChainHistory until = BundledChain.read(LocalDate.of(2026, 1, 8)).chain();
    Retarget last = Retargets.of(until.days().values()).getLast();
    assertEquals(LocalDate.of(2026, 1, 8), last.date());
    assertEquals(1, last.difficulty() / 146472570619930.78, 1e-7);
  }

  @Test
  void retarget_ofTheFirstDay_hasNoChange() {
    List<ChainDay> days =
        List.copyOf(
            BundledChain.read(AS_OF).chain().days().tailMap(LocalDate.of(2026, 1, 8)).values());
    Retarget only = Retargets.of(days).getFirst();
    assertFalse(only.change().isPresent());
    assertEquals(1, only.difficulty() / 146472570619930.78, 1e-8);
  }
}
