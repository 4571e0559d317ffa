package hashbrief.sources.providers.nyiso;

import hashbrief.core.power.MarketDay;
import hashbrief.core.report.Inputs.Provenance;
import hashbrief.core.report.SourceUse;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Request.Kind;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.ask.Zip;
import hashbrief.sources.rows.LeftOut;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The places of a day's file, best first, and which hosts still work in this run. */
final class Hosts {
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter FOLDERS = DateTimeFormatter.ofPattern("uuuu/MM/dd");

  private final Access access;
  private final URI url;
  private final Fetcher fetcher;
  private final String zone;
  private final LeftOut leftOut;
  private final Set<String> urlsOfOldHost = new HashSet<>();
  private final Set<URI> down = new HashSet<>();
  private final Map<YearMonth, Month> months = new HashMap<>();

  Hosts(Access access, Fetcher fetcher, String zone, LeftOut leftOut) throws UpstreamException {
    this.access = access;
    this.url = access.address();
    this.fetcher = fetcher;
    this.zone = zone;
    this.leftOut = leftOut;
  }

  /** The day's prices from the best place that has all of them, or the most. */
  Optional<DayFile> day(LocalDate day) {
    List<String> absent = new ArrayList<>();
    Optional<DayFile> best = asked(url, absent, () -> ofNewHost(url, day));
    if (access.fallbackUrl().isPresent() && !whole(best)) {
      URI old = access.fallbackUrl().get();
      Optional<DayFile> older = Optional.empty();
      if (!months.containsKey(YearMonth.from(day))) {
        older = asked(old, absent, () -> ofOldHost(old, day));
      }
      if (!whole(older)) {
        older = asked(old, absent, () -> ofMonth(old, day)).or(keep(older));
      }
      older.ifPresent(file -> urlsOfOldHost.add(file.from().url()));
      best = whole(older) ? older : best.or(keep(older));
    }
    if (best.isEmpty()) {
      leftOut.add(day + ": " + (absent.isEmpty() ? "no file" : String.join(", ", absent)));
    }
    return best;
  }

  private static boolean whole(Optional<DayFile> file) {
    return file.isPresent() && file.get().isWhole();
  }

  private static Supplier<Optional<DayFile>> keep(Optional<DayFile> file) {
    return () -> file;
  }

  /** With the host named that the old one stood in for. */
  Delivery<List<MarketDay>> named(Delivery<List<MarketDay>> delivery) {
    Provenance provenance = delivery.provenance();
    List<SourceUse> uses =
        provenance.sources().stream()
            .map(use -> urlsOfOldHost.contains(use.url()) ? use.insteadOf(url.getHost()) : use)
            .toList();
    return new Delivery<>(
        delivery.figures(), new Provenance(uses, provenance.gaps(), provenance.checks()));
  }

  private interface Attempt {
    DayFile run() throws UpstreamException;
  }

  /** An absent or broken file says nothing about the next one; any other trouble does. */
  private Optional<DayFile> asked(URI host, List<String> absent, Attempt attempt) {
    if (down.contains(host)) {
      return Optional.empty();
    }
    try {
      return Optional.of(attempt.run());
    } catch (UpstreamException e) {
      if (e.category() == Category.NOT_FOUND) {
        absent.add(e.getMessage());
      } else if (e.category() == Category.WRONG_CONTENT) {
        leftOut.add(e.getMessage());
      } else {
        leftOut.add(e.getMessage() + " (" + host.getHost() + " is not asked again)");
        down.add(host);
      }
      return Optional.empty();
    }
  }

  private DayFile ofNewHost(URI url, LocalDate day) throws UpstreamException {
    return ofDay(
        url,
        "/DAM_LBMP_ZONE/CSV/" + FOLDERS.format(day) + "/damlbmp_zone-" + DIGITS.format(day),
        day);
  }

  private DayFile ofOldHost(URI old, LocalDate day) throws UpstreamException {
    return ofDay(old, "/public/csv/damlbmp/" + DIGITS.format(day) + "damlbmp_zone", day);
  }

  private DayFile ofDay(URI host, String path, LocalDate day) throws UpstreamException {
    return fetcher.read(
        request(host, path + ".csv", Kind.CSV),
        body -> DayFile.of(body, body.bytes(), body.url(), zone, day, leftOut));
  }

  private record Month(Body body, Map<String, byte[]> files) {}

  private DayFile ofMonth(URI old, LocalDate day) throws UpstreamException {
    YearMonth yearMonth = YearMonth.from(day);
    Month month = months.get(yearMonth);
    if (month == null) {
      String first = DIGITS.format(yearMonth.atDay(1));
      String file = "/public/csv/damlbmp/" + first + "damlbmp_zone_csv.zip";
      month = fetcher.read(request(old, file, Kind.ZIP), body -> new Month(body, Zip.files(body)));
      months.put(yearMonth, month);
    }
    String name = DIGITS.format(day) + "damlbmp_zone.csv";
    byte[] csv = month.files.get(name);
    if (csv == null) {
      throw new UpstreamException(Category.NOT_FOUND, month.body.url() + ": no file " + name);
    }
    return DayFile.of(month.body, csv, month.body.url() + " " + name, zone, day, leftOut);
  }

  private static Request request(URI host, String path, Kind kind) {
    return Request.to(Nyiso.PROVIDER, host, path).as(kind);
  }
}
