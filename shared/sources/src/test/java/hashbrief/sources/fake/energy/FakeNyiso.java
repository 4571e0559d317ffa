package hashbrief.sources.fake.energy;

import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Day files of both hosts and month files of the old one: local Eastern hours, beginning. */
public record FakeNyiso(Curve curve) implements Function<FakeRequest, Answer> {
  private static final ZoneId EASTERN = ZoneId.of("America/New_York");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm");
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
  private static final Pattern DAY =
      Pattern.compile(
          "/(?:DAM_LBMP_ZONE/CSV/\\d{4}/\\d{2}/\\d{2}/damlbmp_zone-(\\d{8})\\.csv"
              + "|public/csv/damlbmp/(\\d{8})damlbmp_zone\\.csv)");
  private static final Pattern MONTH =
      Pattern.compile("/public/csv/damlbmp/(\\d{6})01damlbmp_zone_csv\\.zip");

  @Override
  public Answer apply(FakeRequest request) {
    Matcher day = DAY.matcher(request.path());
    if (day.matches()) {
      String digits = day.group(1) != null ? day.group(1) : day.group(2);
      return Answer.status(200, csv(LocalDate.parse(digits, DIGITS)));
    }
    Matcher month = MONTH.matcher(request.path());
    return month.matches()
        ? new Answer.Whole(200, Map.of(), zip(month.group(1) + "01"))
        : Answer.status(404, "not found");
  }

  private byte[] zip(String firstDay) {
    YearMonth month = YearMonth.from(LocalDate.parse(firstDay, DIGITS));
    Map<String, String> files = new LinkedHashMap<>();
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      files.put(DIGITS.format(month.atDay(day)) + "damlbmp_zone.csv", csv(month.atDay(day)));
    }
    return Zips.of(files);
  }

  private String csv(LocalDate day) {
    StringBuilder csv =
        new StringBuilder(
            "\"Time Stamp\",\"Name\",\"PTID\",\"LBMP ($/MWHr)\","
                + "\"Marginal Cost Losses ($/MWHr)\",\"Marginal Cost Congestion ($/MWHr)\"\n");
    ZonedDateTime end = day.plusDays(1).atStartOfDay(EASTERN);
    for (ZonedDateTime h = day.atStartOfDay(EASTERN); h.isBefore(end); h = h.plusHours(1)) {
      double price = curve.at(h.toInstant());
      row(csv, h, "N.Y.C.", 61761, price + 5);
      row(csv, h, "H Q", 61844, 999);
      row(csv, h, "WEST", 61752, price);
    }
    return csv.toString();
  }

  private static void row(StringBuilder csv, ZonedDateTime hour, String zone, int id, double usd) {
    if (!Double.isNaN(usd)) {
      csv.append("\"%s\",\"%s\",%s,%s,1.00,-2.00\n".formatted(STAMP.format(hour), zone, id, usd));
    }
  }
}
