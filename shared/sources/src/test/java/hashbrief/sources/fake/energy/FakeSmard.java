package hashbrief.sources.fake.energy;

import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Index and week files of one region name; another region name is not found. */
public record FakeSmard(Curve curve, String region, LocalDate firstMonday, int weeks)
    implements Function<FakeRequest, Answer> {
  private static final Pattern PATH =
      Pattern.compile("/app/chart_data/\\d+/([^/]+)/(?:index_quarterhour|.*_(\\d+))\\.json");

  @Override
  public Answer apply(FakeRequest request) {
    Matcher path = PATH.matcher(request.path());
    if (!path.matches() || !path.group(1).equals(region)) {
      return Answer.status(404, "not found");
    }
    return Answer.json(path.group(2) == null ? index() : week(path.group(2)));
  }

  private String index() {
    Stream<LocalDate> mondays =
        Stream.iterate(firstMonday, monday -> monday.plusWeeks(1)).limit(weeks);
    return "{\"timestamps\":"
        + mondays.map(FakeSmard::midnight).map(Instant::toEpochMilli).toList()
        + "}";
  }

  private String week(String millis) {
    Instant start = Instant.ofEpochMilli(Long.parseLong(millis));
    LocalDate monday = start.atZone(QuarterHours.MARKET).toLocalDate();
    List<String> series =
        QuarterHours.between(start, midnight(monday.plusWeeks(1))).stream()
            .map(t -> "[" + t.toEpochMilli() + "," + QuarterHours.price(curve, t) + "]")
            .toList();
    return "{\"meta_data\":{\"version\":1,\"created\":1},\"series\":" + series + "}";
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(QuarterHours.MARKET).toInstant();
  }
}
