package hashbrief.sources.fake.energy;

import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rates of business days from both addresses.
 *
 * @param today last day of the file of 90 days
 */
public record FakeEcb(ToDoubleFunction<LocalDate> usdPerEur, LocalDate today)
    implements Function<FakeRequest, Answer> {

  @Override
  public Answer apply(FakeRequest request) {
    if (request.path().startsWith("/service/data/EXR/D.USD.EUR.SP00.A?")) {
      LocalDate first = LocalDate.parse(request.parameter("startPeriod"));
      return Answer.status(200, csv(first, LocalDate.parse(request.parameter("endPeriod"))));
    }
    return request.path().equals("/stats/eurofxref/eurofxref-hist-90d.xml")
        ? Answer.status(200, xml())
        : Answer.status(404, "not found");
  }

  private String csv(LocalDate first, LocalDate last) {
    return businessDays(first, last)
        .map(day -> "EXR.D.USD.EUR.SP00.A,D,USD,EUR," + day + "," + usdPerEur.applyAsDouble(day))
        .collect(
            Collectors.joining(
                "\n", "KEY,FREQ,CURRENCY,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE\n", ""));
  }

  private String xml() {
    return businessDays(today.minusDays(89), today)
        .map(
            day ->
                "<Cube time='%s'><Cube currency='JPY' rate='173.5'/><Cube currency='USD' rate='%s'/></Cube>"
                    .formatted(day, usdPerEur.applyAsDouble(day)))
        .collect(
            Collectors.joining(
                "\n",
                "<?xml version=\"1.0\"?><g:Envelope"
                    + " xmlns:g=\"http://www.gesmes.org/xml/2002-08-01\""
                    + " xmlns=\"http://www.ecb.int/vocabulary/2002-08-01/eurofxref\"><Cube>",
                "</Cube></g:Envelope>"));
  }

  public static Stream<LocalDate> businessDays(LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
  }
}
