package hashbrief.sources.fake;

import hashbrief.core.units.Work;
import hashbrief.sources.fake.FakeChain.Block;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Blockchain.com charts: points at the start of their day, the last one of the open day. */
public record FakeCharts(FakeChain chain) implements Function<FakeRequest, Answer> {

  @Override
  public Answer apply(FakeRequest request) {
    LocalDate start = LocalDate.parse(request.parameter("start"));
    LocalDate first = chain.first().plusDays(1);
    boolean thinned = !request.path().contains("sampled=false");
    String points =
        (start.isBefore(first) ? first : start)
            .datesUntil(chain.last().plusDays(1))
            .filter(day -> !thinned || day.toEpochDay() % 2 == 0)
            .map(
                day ->
                    "{\"x\":%d,\"y\":%s}"
                        .formatted(FakeChain.start(day), value(request.lastPart(), chain.of(day))))
            .collect(Collectors.joining(","));
    return Answer.json(
        "{\"status\":\"ok\",\"name\":\"x\",\"unit\":\"x\",\"period\":\"day\",\"values\":["
            + points
            + "]}");
  }

  private static double value(String chart, List<Block> blocks) {
    double difficulty = blocks.stream().mapToDouble(Block::difficulty).average().orElseThrow();
    return switch (chart) {
      case "hash-rate" -> 1e6 * Work.ehPerS(blocks.size(), difficulty, Work.SECONDS_PER_DAY);
      case "difficulty" -> difficulty;
      case "transaction-fees" -> blocks.stream().mapToLong(Block::feesSat).sum() / 1e8;
      default -> throw new IllegalArgumentException("no chart " + chart);
    };
  }
}
