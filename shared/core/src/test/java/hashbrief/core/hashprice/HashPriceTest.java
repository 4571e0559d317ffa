package hashbrief.core.hashprice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HashPriceTest {

  private static final HashPrice DECEMBER = new HashPrice(148.195e12, 3.125, 0.035, 85000);
  private static final HashPrice JANUARY = new HashPrice(146.473e12, 3.125, 0.01422538, 94261);

  @Test
  void usdPerPhDay_ofChainFacts_isThePrintedFigure() {
    // 2026-01-18: difficulty 146472570619930.78, 1.99155272 BTC fees in 140 blocks, close 94261.
    HashPrice day = new HashPrice(146472570619930.78, 3.125, 1.99155272 / 140, 94261);
    assertEquals(40.64, day.usdPerPhDay(), 0.005);
  }

  @Test
  void attribution_addsUpToTheChange() {
    Attribution why = Attribution.between(DECEMBER, JANUARY);
    assertEquals(Math.log(JANUARY.usdPerPhDay() / DECEMBER.usdPerPhDay()), why.total(), 1e-12);
    assertEquals(why.total(), why.price() + why.difficulty() + why.fees() + why.subsidy(), 1e-12);
    assertEquals(0, why.subsidy());
    assertEquals(Math.log(94261.0 / 85000), why.price(), 1e-12);
    assertEquals(-Math.log(146.473 / 148.195), why.difficulty(), 1e-12);
  }

  @Test
  void attribution_withTheSameReward_splitsAtTheLimit() {
    HashPrice swapped = new HashPrice(146.473e12, 3.0, 0.5, 94261);
    HashPrice other = new HashPrice(146.473e12, 3.25, 0.25, 94261);
    Attribution why = Attribution.between(swapped, other);
    assertEquals(0, why.total(), 1e-12);
    assertEquals(0.25 / 3.5, why.subsidy(), 1e-12);
    assertEquals(-0.25 / 3.5, why.fees(), 1e-12);
  }

  @Test
  void attribution_acrossAHalving_namesTheSubsidy() {
    Attribution why =
        Attribution.between(
            new HashPrice(90e12, 6.25, 0.3, 60000), new HashPrice(90e12, 3.125, 0.3, 60000));
    assertEquals(Math.log(3.425 / 6.55), why.subsidy(), 1e-12);
    assertEquals(0, why.fees(), 1e-12);
  }
}
