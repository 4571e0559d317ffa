package hashbrief.core.section;

import hashbrief.core.profit.Rig;
import hashbrief.core.report.Assumption;
import hashbrief.core.report.ContextFigures.GeographyShare;
import hashbrief.core.report.ContextFigures.GridFact;
import hashbrief.core.report.Inputs.Facts;
import hashbrief.core.settings.Settings;
import hashbrief.core.units.Reading;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Facts as they were known at asOf: those of the settings added, later ones left out, old ones
 * marked.
 */
public final class Dated {

  /** Days after which a fact of the kind needs a look. */
  public static final int RIG_PRICE_STALE = 90;

  private static final int GRID_STALE = 400;
  private static final int GEOGRAPHY_STALE = 120; // the source publishes every quarter

  private Dated() {}

  static Facts facts(Facts all, Settings settings, LocalDate asOf) {
    List<String> only = settings.rigs().only();
    return new Facts(
        Stream.concat(all.rigs().stream(), settings.rigs().add().stream())
            .filter(rig -> only.isEmpty() || only.contains(rig.model()))
            .filter(rig -> known(rig.released(), asOf))
            .map(rig -> priced(rig, asOf))
            .sorted(Comparator.comparingDouble(Rig::joulesPerTerahash).thenComparing(Rig::model))
            .toList(),
        Stream.concat(all.leases().stream(), settings.addedLeases().stream())
            .filter(lease -> known(lease.announced(), asOf))
            .toList(),
        all.grid().stream()
            .filter(fact -> known(fact.date(), asOf))
            .map(fact -> aged(fact, asOf))
            .toList(),
        all.geography().stream()
            .filter(share -> known(share.date(), asOf))
            .map(share -> aged(share, asOf))
            .toList(),
        all.assumptions().stream()
            .filter(one -> one.date().map(date -> known(date, asOf)).orElse(true))
            .map(one -> aged(one, asOf))
            .toList());
  }

  /** Whether a fact of {@code date} needs a look at the end of {@code asOf}. */
  public static boolean stale(LocalDate date, int afterDays, LocalDate asOf) {
    return date.plusDays(afterDays).isBefore(asOf);
  }

  private static boolean known(LocalDate date, LocalDate asOf) {
    return !date.isAfter(asOf);
  }

  static Rig priced(Rig rig, LocalDate asOf) {
    return rig.price() instanceof Reading.Present<Rig.RigPrice>(Rig.RigPrice price)
            && !known(price.date(), asOf)
        ? new Rig(
            rig.model(),
            rig.terahashPerS(),
            rig.joulesPerTerahash(),
            rig.released(),
            Reading.missing("its price was published after " + asOf))
        : rig;
  }

  private static GridFact aged(GridFact fact, LocalDate asOf) {
    return new GridFact(
        fact.date(),
        fact.region(),
        fact.what(),
        fact.low(),
        fact.high(),
        fact.unit(),
        fact.source(),
        stale(fact.date(), GRID_STALE, asOf));
  }

  private static GeographyShare aged(GeographyShare share, LocalDate asOf) {
    return new GeographyShare(
        share.date(),
        share.country(),
        share.share(),
        share.source(),
        stale(share.date(), GEOGRAPHY_STALE, asOf));
  }

  private static Assumption aged(Assumption one, LocalDate asOf) {
    boolean stale =
        one.date().isPresent()
            && one.staleAfterDays().isPresent()
            && stale(one.date().get(), one.staleAfterDays().get(), asOf);
    return new Assumption(
        one.id(), one.value(), one.unit(), one.date(), one.source(), one.staleAfterDays(), stale);
  }
}
