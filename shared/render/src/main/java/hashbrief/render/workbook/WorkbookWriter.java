package hashbrief.render.workbook;

import hashbrief.core.report.Report;
import hashbrief.render.workbook.poi.PoiWriter;
import hashbrief.render.workbook.sheets.ReportBook;

/** A report as an Excel workbook: the same report gives the same bytes. */
public final class WorkbookWriter {

  private WorkbookWriter() {}

  public static byte[] write(Report report) {
    return PoiWriter.write(ReportBook.of(report));
  }
}
