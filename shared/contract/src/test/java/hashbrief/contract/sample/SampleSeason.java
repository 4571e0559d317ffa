package hashbrief.contract.sample;

import hashbrief.core.chain.PoissonInterval;
import hashbrief.core.report.DifficultyFigures.Change;
import hashbrief.core.report.HistoryDay;
import hashbrief.core.units.Reading;
import hashbrief.core.units.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The season 2025-06-01 to 2026-01-18: blocks of each day, every retarget, prices roughly. */
final class SampleSeason {

  static final LocalDate FIRST = LocalDate.of(2025, 6, 1);

  private static final int[] BLOCKS =
      numbers(
          "133 133 144 126 134 134 143 153 140 169 141 148 145 151 136 146 118 140 "
              + "127 151 141 107 107 117 143 157 115 145 169 145 134 153 151 159 157 160 "
              + "151 142 164 171 150 149 137 145 164 131 136 144 142 149 150 150 140 147 "
              + "160 153 137 145 112 137 154 151 145 155 171 138 144 161 137 116 135 147 "
              + "137 156 162 134 152 152 154 134 141 149 146 152 164 141 150 150 159 165 "
              + "158 132 161 163 137 140 143 140 154 160 167 170 150 120 141 153 163 160 "
              + "128 158 168 153 162 150 144 153 141 132 155 165 140 161 151 136 118 134 "
              + "149 123 138 148 120 132 147 145 152 169 144 153 159 165 139 149 150 153 "
              + "142 179 160 147 147 162 123 160 140 138 155 142 131 138 140 142 120 141 "
              + "140 153 141 150 144 143 159 124 133 137 131 151 143 142 143 115 164 143 "
              + "150 137 167 133 127 132 132 119 163 160 148 129 155 160 145 143 128 134 "
              + "147 138 144 145 147 138 139 145 159 138 156 136 155 154 119 133 151 144 "
              + "155 145 132 130 147 132 142 162 122 142 135 124 139 130 149 140");

  // Thousands of USD per BTC, every 11 days.
  private static final double[] CLOSES = {
    105.8, 106.0, 105.5, 108.1, 117.7, 118.0, 115.0, 117.6, 112.5, 112.1, 115.6, 114.0, 110.9,
    107.7, 110.4, 100.0, 88.4, 89.3, 87.8, 87.7, 91.2, 94.261
  };

  // Date, height and difficulty (in 1e12) of each retarget.
  private static final String RETARGETS =
      """
      2025-05-30 899136 126.98228514698930
      2025-06-14 901152 126.41143745191223
      2025-06-29 903168 116.95851201976211
      2025-07-12 905184 126.27125527930698
      2025-07-26 907200 127.62008688639178
      2025-08-08 909216 129.43523558034481
      2025-08-22 911232 129.69915696068091
      2025-09-05 913248 136.03987284826131
      2025-09-18 915264 142.34260292867494
      2025-10-01 917280 150.83948744589050
      2025-10-16 919296 146.71605277010747
      2025-10-29 921312 155.97303219607194
      2025-11-12 923328 152.27140544759738
      2025-11-26 925344 149.30120595969990
      2025-12-11 927360 148.19530664020472
      2025-12-25 929376 148.25843385548130
      2026-01-08 931392 146.47257061993078
      """;

  private SampleSeason() {}

  static List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (String line : RETARGETS.lines().toList()) {
      String[] cells = line.split(" ");
      double difficulty = Double.parseDouble(cells[2]) * 1e12;
      Reading<Double> change =
          changes.isEmpty()
              ? Reading.missing("the difficulty before it is not in the history")
              : Reading.of(difficulty / changes.getLast().difficulty() - 1);
      changes.add(
          new Change(
              LocalDate.parse(cells[0]), Reading.of(Long.parseLong(cells[1])), difficulty, change));
    }
    return changes;
  }

  static List<HistoryDay> history() {
    List<Change> changes = changes();
    double[] rates = new double[BLOCKS.length];
    List<HistoryDay> history = new ArrayList<>();
    for (int i = 0; i < BLOCKS.length; i++) {
      LocalDate date = FIRST.plusDays(i);
      double difficulty =
          changes.stream().filter(c -> !c.date().isAfter(date)).toList().getLast().difficulty();
      rates[i] = Work.ehPerS(BLOCKS[i], difficulty, Work.SECONDS_PER_DAY);
      double price = close(i);
      double fees = 2 + BLOCKS[i] % 7 / 2.0;
      double perBlock = Work.subsidyBtc(900_000) + fees / BLOCKS[i];
      double hashprice =
          1e15 * Work.SECONDS_PER_DAY / (difficulty * Work.HASHES_PER_DIFFICULTY) * perBlock;
      Reading<Double> week = mean(rates, i, 7);
      history.add(
          new HistoryDay(
              date,
              BLOCKS[i],
              rates[i],
              week,
              interval(i, week, PoissonInterval::lowFactor),
              interval(i, week, PoissonInterval::highFactor),
              mean(rates, i, 30),
              difficulty,
              Reading.of(price),
              Reading.of(fees),
              Reading.of(hashprice * price)));
    }
    return history;
  }

  private static Reading<Double> interval(
      int last, Reading<Double> week, ToDoubleFunction<PoissonInterval> end) {
    return week.map(
        mean -> {
          int blocks = Arrays.stream(BLOCKS, last - 6, last + 1).sum();
          return mean * end.applyAsDouble(PoissonInterval.of95(blocks));
        });
  }

  private static double close(int day) {
    int i = Math.min(day / 11, CLOSES.length - 2);
    double part = day / 11.0 - i;
    return Math.rint(1000 * (CLOSES[i] + part * (CLOSES[i + 1] - CLOSES[i])) + 400 * (day % 5 - 2));
  }

  private static Reading<Double> mean(double[] values, int last, int days) {
    return last + 1 < days
        ? Reading.missing(days + " complete days are needed, " + (last + 1) + " are at hand")
        : Reading.of(Arrays.stream(values, last + 1 - days, last + 1).average().orElseThrow());
  }

  private static int[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
  }
}
