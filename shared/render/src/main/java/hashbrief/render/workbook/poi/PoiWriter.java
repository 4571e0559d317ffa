package hashbrief.render.workbook.poi;

import hashbrief.render.workbook.book.Book;
import hashbrief.render.workbook.book.Plot;
import hashbrief.render.workbook.book.SheetSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A book as the bytes of an xlsx file. */
public final class PoiWriter {

  private static final String AUTHOR = "Hashbrief";

  private PoiWriter() {}

  public static byte[] write(Book book) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // POI marks texts of charts with the language of the machine otherwise.
    LocaleUtil.setUserLocale(Locale.ENGLISH);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      properties(workbook, book);
      book.sheets().forEach(sheet -> workbook.createSheet(sheet.name()));
      book.names()
          .forEach(
              (call, area) -> {
                Name name = workbook.createName();
                name.setNameName(call);
                name.setRefersToFormula(area.absolute());
              });
      PoiLooks looks = new PoiLooks(workbook);
      for (SheetSpec sheet : book.sheets()) {
        new PoiSheet(workbook.getSheet(sheet.name()), looks).fill(sheet, book.title());
      }
      // After all cells, because charts fill their caches from them.
      for (SheetSpec sheet : book.sheets()) {
        for (Plot plot : sheet.plots()) {
          PoiPlot.draw(workbook, workbook.getSheet(sheet.name()), plot);
        }
      }
      workbook.write(bytes);
      return StableZip.repack(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory could not be written", e);
    } finally {
      LocaleUtil.resetUserLocale();
    }
  }

  private static void properties(XSSFWorkbook workbook, Book book) {
    Optional<Date> asOf =
        Optional.of(Date.from(book.asOf().atStartOfDay().toInstant(ZoneOffset.UTC)));
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setCreator(AUTHOR);
    core.setLastModifiedByUser(AUTHOR);
    core.setTitle(book.title());
    core.setSubjectProperty(book.subject());
    core.setCreated(asOf);
    core.setModified(asOf);
    workbook.getProperties().getExtendedProperties().setApplication(AUTHOR);
  }
}
