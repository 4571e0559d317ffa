package hashbrief.sources.providers.caiso;

import hashbrief.core.power.MarketDay;
import hashbrief.sources.ask.Access;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.CsvRow;
import hashbrief.sources.ask.CsvTable;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Key;
import hashbrief.sources.ask.Provider;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Request.Kind;
import hashbrief.sources.ask.Rights;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.ask.Xml;
import hashbrief.sources.ask.Zip;
import hashbrief.sources.rows.PowerWeeks;
import hashbrief.sources.rows.PriceRows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Day-ahead prices of one node, USD per MWh. */
public record Caiso(Access access, String node) implements Upstream<List<MarketDay>> {
  // Its throttle page follows on requests that are less than 5 s apart.
  public static final Provider PROVIDER =
      Provider.of("caiso", "California ISO")
          .at("https://oasis.caiso.com")
          .pace(Duration.ofSeconds(5))
          .terms(
              "CAISO OASIS, public market data under its terms of use",
              Rights.ambiguous("Source: California ISO (OASIS)."))
          .power(
              Key.matching("node", "a node such as TH_NP15_GEN-APND", "[A-Z0-9][A-Z0-9_.-]{1,39}"),
              "USD",
              Caiso::new)
          .build();

  private static final String START = "INTERVALSTARTTIME_GMT";
  private static final String END = "INTERVALENDTIME_GMT";
  private static final String NODE = "NODE";
  private static final String TYPE = "LMP_TYPE";
  private static final String PRICE = "MW"; // of the day-ahead market, in spite of its name
  private static final List<String> COLUMNS = List.of(START, END, NODE, TYPE, PRICE);
  private static final String NO_DATA = "1000";

  @Override
  public Delivery<List<MarketDay>> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    PowerWeeks weeks = PowerWeeks.endingWith(asOf);
    PriceRows rows = new PriceRows("caiso " + node, weeks);
    Body body = fetcher.fetch(request(weeks));
    for (Map.Entry<String, byte[]> file : Zip.files(body).entrySet()) {
      String place = body.url() + " " + file.getKey();
      if (file.getKey().endsWith(".xml")) {
        throw error(file.getValue(), place);
      }
      add(body, CsvTable.of(file.getValue(), place, COLUMNS).rows(), rows);
    }
    return rows.delivery(this);
  }

  private Request request(PowerWeeks weeks) throws UpstreamException {
    return access
        .request("/oasisapi/SingleZip")
        .query("resultformat", 6)
        .query("queryname", "PRC_LMP")
        .query("version", 12)
        .query("market_run_id", "DAM")
        .query("node", node)
        .query("startdatetime", midnight(weeks.first()))
        .query("enddatetime", midnight(weeks.last().plusDays(1)))
        .as(Kind.ZIP);
  }

  private static String midnight(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day) + "T00:00-0000";
  }

  private void add(Body body, List<CsvRow> table, PriceRows rows) {
    for (CsvRow row : table) {
      rows.leftOut()
          .unreadable(
              () -> {
                if (row.text(TYPE).equals("LMP") && row.text(NODE).equals(node)) {
                  Instant start = instant(row, START);
                  Duration length = Duration.between(start, instant(row, END));
                  rows.add(body, start, length, row.number(PRICE));
                }
              });
    }
  }

  private static Instant instant(CsvRow row, String column) {
    return row.parsed(column, "a time", text -> OffsetDateTime.parse(text).toInstant());
  }

  /** An answer without data is a zip with an error report under status 200. */
  private static UpstreamException error(byte[] xml, String place) throws UpstreamException {
    List<Xml> codes = Xml.elements(xml, place, "ERR_CODE");
    List<Xml> texts = Xml.elements(xml, place, "ERR_DESC");
    if (codes.isEmpty()) {
      return new UpstreamException(Category.WRONG_CONTENT, place + ": XML without prices");
    }
    String code = codes.getFirst().text();
    String text = texts.isEmpty() ? "" : " " + texts.getFirst().text();
    return new UpstreamException(
        code.equals(NO_DATA) ? Category.NOT_FOUND : Category.REFUSED,
        place + ": OASIS error " + code + text);
  }
}
