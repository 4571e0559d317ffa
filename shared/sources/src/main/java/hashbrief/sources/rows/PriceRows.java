package hashbrief.sources.rows;

import static java.util.Comparator.naturalOrder;

import hashbrief.core.power.MarketDay;
import hashbrief.core.power.PowerDays;
import hashbrief.core.power.PriceInterval;
import hashbrief.core.report.Gap;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the price intervals of one market and judges whether they can stand for its weeks. */
public final class PriceRows {

  /** Price caps of the markets lie inside, in USD and in EUR per MWh. */
  public static final double LOWEST = -1000;

  public static final double HIGHEST = 20_000;

  /** No day-ahead market has longer intervals: a longer one is a hole taken for a price. */
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Fewer hours of the report week do not stand for the week. */
  private static final double ENOUGH_HOURS = 120;

  private final String what;
  private final PowerWeeks weeks;
  private final TreeMap<Instant, PriceInterval> byStart = new TreeMap<>();
  private final Map<Body, List<LocalDate>> used = new LinkedHashMap<>();
  private final LeftOut leftOut = new LeftOut();

  /**
   * @param what source and zone, as refusals and gaps name them
   */
  public PriceRows(String what, PowerWeeks weeks) {
    this.what = what;
    this.weeks = weeks;
  }

  /**
   * Takes a row inside the weeks. One that repeats an earlier row is ignored; one that is out of
   * bounds or contradicts an earlier row is left out and named.
   */
  public void add(Body from, Instant start, Duration length, double price) {
    if (!plausible(price)) {
      leftOut.add(start + ": " + price + " is outside " + LOWEST + " to " + HIGHEST + " per MWh");
      return;
    }
    if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
      leftOut.add(start + ": an interval of " + length.toMinutes() + " minutes");
      return;
    }
    var row = new PriceInterval(start, length, price);
    var before = byStart.lowerEntry(row.end());
    if (!weeks.hold(row) || row.equals(byStart.get(start))) {
      return;
    }
    if (before != null && before.getValue().end().isAfter(start)) {
      leftOut.add(start + ": " + price + " contradicts the row of " + before.getKey());
      return;
    }
    byStart.put(start, row);
    used.computeIfAbsent(from, body -> new ArrayList<>())
        .add(start.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** Whether a market can have such a price, in USD or EUR per MWh. */
  public static boolean plausible(double price) {
    return price >= LOWEST && price <= HIGHEST;
  }

  /** What was not used so far; a source adds the rows that it cannot read. */
  public LeftOut leftOut() {
    return leftOut;
  }

  /** The rows as UTC days; refused when they do not cover enough of the report week. */
  public Delivery<List<MarketDay>> delivery(Upstream<?> source) throws UpstreamException {
    return delivery(source, source.licence());
  }

  /** The same under a licence that the answer itself states. */
  public Delivery<List<MarketDay>> delivery(Upstream<?> source, String licence)
      throws UpstreamException {
    List<MarketDay> days = PowerDays.of(List.copyOf(byStart.values()));
    if (days.isEmpty()) {
      throw refused(
          leftOut.isEmpty() ? Category.STALE : Category.IMPLAUSIBLE,
          "no price from " + weeks.first() + " to " + weeks.last());
    }
    if (days.stream().allMatch(day -> day.min() == 0 && day.max() == 0)) {
      throw refused(Category.IMPLAUSIBLE, "every price is zero");
    }
    if (PowerWeeks.hours(days, weeks.reportWeek()) < ENOUGH_HOURS) {
      throw refused(
          Category.STALE,
          covered(days, weeks.reportWeek()) + ", the newest of " + days.getLast().date());
    }
    List<SourceUse> uses = new ArrayList<>();
    used.forEach(
        (body, dates) ->
            uses.add(body.use(source, dates.size(), dates.stream().max(naturalOrder()), licence)));
    return new Delivery<>(days, new Provenance(uses, gaps(days), List.of()));
  }

  private List<Gap> gaps(List<MarketDay> days) {
    List<Gap> gaps = new ArrayList<>(leftOut.gaps(what));
    for (LocalDate from : List.of(weeks.reportWeek(), weeks.first())) {
      if (PowerWeeks.hours(days, from) < weeks.hoursFrom(from)) {
        gaps.add(new Gap("sources", covered(days, from), List.of(what)));
      }
    }
    return gaps;
  }

  private UpstreamException refused(Category category, String why) {
    String suffix = leftOut.isEmpty() ? "" : " (" + leftOut + ")";
    return new UpstreamException(category, what + ": " + why + suffix);
  }

  private String covered(List<MarketDay> days, LocalDate from) {
    String hours =
        BigDecimal.valueOf(PowerWeeks.hours(days, from)).stripTrailingZeros().toPlainString();
    return "only %s of the %s hours from %s to %s"
        .formatted(hours, weeks.hoursFrom(from), from, weeks.last());
  }
}
