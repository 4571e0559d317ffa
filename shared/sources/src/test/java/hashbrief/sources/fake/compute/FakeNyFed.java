package hashbrief.sources.fake.compute;

import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** SOFR of business days, newest first. */
public record FakeNyFed(ToDoubleFunction<LocalDate> percent)
    implements Function<FakeRequest, Answer> {

  @Override
  public Answer apply(FakeRequest request) {
    if (!request.path().startsWith("/api/rates/secured/sofr/search.json?")) {
      return Answer.status(404, "not found");
    }
    return Answer.json(
        hashbrief.sources.fake.energy.FakeEcb.businessDays(
                LocalDate.parse(request.parameter("startDate")),
                LocalDate.parse(request.parameter("endDate")))
            .sorted(Comparator.reverseOrder())
            .map(
                day ->
                    "{\"effectiveDate\":\"%s\",\"type\":\"SOFR\",\"percentRate\":%s}"
                        .formatted(day, percent.applyAsDouble(day)))
            .collect(Collectors.joining(",", "{\"refRates\":[", "]}")));
  }
}
