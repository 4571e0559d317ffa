package hashbrief.sources.fake.compute;

import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeRequest;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 53 weeks up to the running one, which begins on {@code newestMonday}. */
public record FakeGetDeploying(ToDoubleFunction<LocalDate> usdPerHour, LocalDate newestMonday)
    implements Function<FakeRequest, Answer> {

  @Override
  public Answer apply(FakeRequest request) {
    if (!request.path().equals("/dataset/gpu-prices/nvidia-h100.csv")) {
      return Answer.status(404, "not found");
    }
    return Answer.status(
        200,
        Stream.iterate(newestMonday.minusWeeks(52), monday -> monday.plusWeeks(1))
            .limit(53)
            .map(
                monday ->
                    row(monday, "ON_DEMAND", usdPerHour.applyAsDouble(monday))
                        + row(monday, "SPOT", 0.95))
            .collect(
                Collectors.joining(
                    "",
                    "gpu_slug,date,billing_type,reservation_months,min_price,max_price,"
                        + "median_price,provider_median_price,provider_count,offering_count\n",
                    "")));
  }

  private static String row(LocalDate monday, String billing, double usd) {
    return "nvidia-h100,%s,%s,,1.30,12.29,%s,3.39,41,160\n".formatted(monday, billing, usd);
  }
}
