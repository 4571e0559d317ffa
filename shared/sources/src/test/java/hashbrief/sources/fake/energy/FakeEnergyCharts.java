package hashbrief.sources.fake.energy;

import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** {@code /price}: local days, inclusive; two parallel arrays. */
public record FakeEnergyCharts(Curve curve) implements Function<FakeRequest, Answer> {

  @Override
  public Answer apply(FakeRequest request) {
    if (!request.path().startsWith("/price?")) {
      return Answer.status(404, "not found");
    }
    Instant start = midnight(request.parameter("start"), 0);
    List<Instant> times = QuarterHours.between(start, midnight(request.parameter("end"), 1));
    return Answer.json(
        """
        {"license_info": "CC BY 4.0 (creativecommons.org/licenses/by/4.0) from a test",
         "unix_seconds": %s, "price": %s, "unit": "No Unit", "deprecated": false}
        """
            .formatted(
                times.stream().map(Instant::getEpochSecond).toList(),
                times.stream().map(time -> QuarterHours.price(curve, time)).toList()));
  }

  private static Instant midnight(String day, int plus) {
    return LocalDate.parse(day).plusDays(plus).atStartOfDay(QuarterHours.MARKET).toInstant();
  }
}
