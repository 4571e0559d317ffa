package hashbrief.sources.catalogue;

import hashbrief.core.chain.Retarget;
import hashbrief.core.report.Inputs.ChainPart;
import hashbrief.core.units.Reading;
import hashbrief.sources.ask.CsvRow;
import hashbrief.sources.files.ChainDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The bundled chain days and retargets. */
public final class BundledChain {

  /** The asOf of a bundled report where none is given: the week that started the brief. */
  public static final LocalDate DEFAULT_AS_OF = LocalDate.of(2026, 1, 18);

  private BundledChain() {}

  /** The chain as of asOf; an error where the files hold no week that ends on that day. */
  public static ChainPart read(LocalDate asOf) {
    Resource days = Resource.of("chain-days.csv", "date");
    ChainDays all = ChainDays.of(days.file());
    if (!all.covers(asOf)) {
      throw new OutsideBundledDataException(
          "asOf " + asOf + " is outside the bundled data; allowed: " + all.range());
    }
    Resource epochs = Resource.of("retargets.csv", "date,height,difficulty,change");
    List<Retarget> retargets = retargets(epochs.rows());
    List<LocalDate> known =
        retargets.stream().map(Retarget::date).filter(date -> !date.isAfter(asOf)).toList();
    return all.part(
        asOf,
        retargets,
        List.of(days.use(all.days().headMap(asOf, true).keySet()), epochs.use(known)));
  }

  private static List<Retarget> retargets(List<CsvRow> rows) {
    List<Retarget> retargets = new ArrayList<>();
    for (CsvRow row : rows) {
      double difficulty = row.positive("difficulty");
      Reading<Double> change =
          retargets.isEmpty()
              ? Reading.of(row.number("change"))
              : Reading.of(difficulty / retargets.getLast().difficulty() - 1);
      retargets.add(
          new Retarget(
              row.day("date"),
              Reading.of((long) row.count("height")),
              difficulty,
              change,
              row.textOr("first_block_time", "before the bundled days").map(Instant::parse)));
    }
    return retargets;
  }
}
