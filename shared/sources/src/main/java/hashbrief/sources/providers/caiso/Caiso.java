package hashbrief.sources.providers.caiso;

import hashbrief.core.power.MarketDay;
import hashbrief.core.settings.SourceSettings.Endpoint;
import hashbrief.sources.ask.Body;
import hashbrief.sources.ask.Csv;
import hashbrief.sources.ask.Delivery;
import hashbrief.sources.ask.Fetcher;
import hashbrief.sources.ask.Request;
import hashbrief.sources.ask.Request.Kind;
import hashbrief.sources.ask.Upstream;
import hashbrief.sources.ask.UpstreamException;
import hashbrief.sources.ask.UpstreamException.Category;
import hashbrief.sources.ask.Xml;
import hashbrief.sources.ask.Zip;
import hashbrief.sources.rows.PowerWeeks;
import hashbrief.sources.rows.PriceRows;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Day-ahead prices of one node, USD per MWh. */
public record Caiso(Endpoint endpoint, String node) implements Upstream<List<MarketDay>> {
  private static final String LICENCE = "CAISO OASIS, public market data under its terms of use";
  private static final String START = "INTERVALSTARTTIME_GMT";
  private static final String END = "INTERVALENDTIME_GMT";
  private static final String NODE = "NODE";
  private static final String TYPE = "LMP_TYPE";
  private static final String PRICE = "MW"; // of the day-ahead market, in spite of its name
  private static final List<String> COLUMNS = List.of(START, END, NODE, TYPE, PRICE);
  private static final String NO_DATA = "1000";

  @Override
  public String id() {
    return "caiso";
  }

  @Override
  public Delivery<List<MarketDay>> read(Fetcher fetcher, LocalDate asOf) throws UpstreamException {
    PowerWeeks weeks = PowerWeeks.endingWith(asOf);
    PriceRows rows = new PriceRows("caiso " + node, weeks);
    Body body = fetcher.fetch(Request.get(id(), endpoint.url(), query(weeks), Kind.ZIP));
    for (Map.Entry<String, byte[]> file : Zip.files(body).entrySet()) {
      String place = body.url() + " " + file.getKey();
      if (file.getKey().endsWith(".xml")) {
        throw error(file.getValue(), place);
      }
      add(body, Csv.rows(file.getValue(), place, COLUMNS), rows);
    }
    return rows.delivery(id(), LICENCE);
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  private String query(PowerWeeks weeks) {
    return "/oasisapi/SingleZip?resultformat=6&queryname=PRC_LMP&version=12&market_run_id=DAM&node="
        + URLEncoder.encode(node, StandardCharsets.UTF_8)
        + "&startdatetime="
        + midnight(weeks.first())
        + "&enddatetime="
        + midnight(weeks.last().plusDays(1));
  }

  private static String midnight(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day) + "T00:00-0000";
  }

  private void add(Body body, List<Csv.Row> table, PriceRows rows) {
    for (Csv.Row row : table) {
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

  private static Instant instant(Csv.Row row, String column) throws UpstreamException {
    try {
      return OffsetDateTime.parse(row.text(column)).toInstant();
    } catch (DateTimeException e) {
      throw new UpstreamException(
          Category.WRONG_CONTENT, row.place() + ": " + column + " is not a time");
    }
  }

  /** An answer without data is a zip with an error report under status 200. */
  private static UpstreamException error(byte[] xml, String place) throws UpstreamException {
    List<Element> codes = Xml.elements(xml, place, "ERR_CODE");
    List<Element> texts = Xml.elements(xml, place, "ERR_DESC");
    if (codes.isEmpty()) {
      return new UpstreamException(Category.WRONG_CONTENT, place + ": XML without prices");
    }
    String code = codes.getFirst().getTextContent().strip();
    String text = texts.isEmpty() ? "" : " " + texts.getFirst().getTextContent().strip();
    return new UpstreamException(
        code.equals(NO_DATA) ? Category.NOT_FOUND : Category.REFUSED,
        place + ": OASIS error " + code + text);
  }
}
