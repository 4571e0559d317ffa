package hashbrief.render.json;

import hashbrief.core.report.Gap;
import hashbrief.core.report.Report;
import java.util.List;
import java.util.Map;

/** The report as report.json: UTF-8, two spaces, keys in the order of the records. */
public final class ReportJson {

  private static final String VERSION = "schemaVersion";
  private static final String GAPS = "gaps";

  private ReportJson() {}

  /** The same report always gives the same bytes. */
  public static byte[] write(Report report) {
    return JsonOut.write(report);
  }

  /**
   * The report that was written, numbers rounded to 10 significant digits; missing figures carry
   * the reason of their gap.
   *
   * @throws ReportFormatException when the document is not a report of this version
   */
  public static Report read(byte[] json) {
    Object tree = JsonTree.read(json);
    if (!(tree instanceof Map<?, ?> document)) {
      throw new ReportFormatException("the document is not an object");
    }
    Object version = document.get(VERSION);
    if (!(version instanceof Number n && n.intValue() == Report.SCHEMA_VERSION)) {
      throw new ReportFormatException(
          VERSION + " must be " + Report.SCHEMA_VERSION + ", not " + version);
    }
    List<?> gaps = document.get(GAPS) instanceof List<?> list ? list : List.of();
    RecordBinder strict = new RecordBinder(new Reasons(List.of()));
    List<Gap> reasons =
        gaps.stream().map(gap -> strict.bind(gap, Gap.class, Place.ROOT.field(GAPS))).toList();
    return new RecordBinder(new Reasons(reasons)).bind(tree, Report.class, Place.ROOT);
  }
}
