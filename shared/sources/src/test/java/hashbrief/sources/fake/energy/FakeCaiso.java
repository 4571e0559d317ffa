package hashbrief.sources.fake.energy;

import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;

/** OASIS SingleZip: five rows an hour, newest first, the row of the end repeated. */
public record FakeCaiso(Curve curve) implements Function<FakeRequest, Answer> {
  private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("uuuuMMdd'T'HH:mmxx");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'-00:00'").withZone(ZoneOffset.UTC);

  @Override
  public Answer apply(FakeRequest request) {
    if (!request.path().startsWith("/oasisapi/SingleZip?")) {
      return Answer.status(404, "not found");
    }
    Instant start = OffsetDateTime.parse(request.parameter("startdatetime"), ASKED).toInstant();
    Instant end = OffsetDateTime.parse(request.parameter("enddatetime"), ASKED).toInstant();
    String name = "PRC_LMP_DAM";
    if (ChronoUnit.DAYS.between(start, end) > 30) {
      return zip(name + ".xml", error("1004", "Date range exceeds 31 days"));
    }
    return zip(name + ".csv", csv(request.parameter("node"), start, end));
  }

  /** An answer without prices. */
  public static String error(String code, String text) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <m:OASISReport xmlns:m="http://www.caiso.com/soa/OASISReport_v1.xsd"><m:MessagePayload>
    <m:RTO><m:name>CAISO</m:name><m:ERROR><m:ERR_CODE>%s</m:ERR_CODE><m:ERR_DESC>%s</m:ERR_DESC>
    </m:ERROR></m:RTO></m:MessagePayload></m:OASISReport>
    """
        .formatted(code, text);
  }

  public static Answer zip(String name, String content) {
    return new Answer.Whole(200, Map.of(), Zips.of(Map.of(name, content)));
  }

  private String csv(String node, Instant start, Instant end) {
    StringBuilder csv =
        new StringBuilder(
            "INTERVALSTARTTIME_GMT,INTERVALENDTIME_GMT,OPR_DT,OPR_HR,OPR_INTERVAL,NODE_ID_XML,"
                + "NODE_ID,NODE,MARKET_RUN_ID,LMP_TYPE,XML_DATA_ITEM,PNODE_RESMRID,GRP_TYPE,POS,MW,"
                + "GROUP\n");
    Instant last = end.minus(1, ChronoUnit.HOURS);
    rows(csv, node, last);
    for (Instant hour = last; !hour.isBefore(start); hour = hour.minus(1, ChronoUnit.HOURS)) {
      rows(csv, node, hour);
    }
    return csv.toString();
  }

  private void rows(StringBuilder csv, String node, Instant hour) {
    double price = curve.at(hour);
    if (!Double.isNaN(price)) {
      row(csv, node, hour, "MCC", -1.5);
      row(csv, node, hour, "LMP", price);
      row(csv, node, hour, "MCE", price + 1);
      row(csv, node, hour, "MCL", 0.5);
      row(csv, node, hour, "MGHG", 0);
    }
  }

  private static void row(StringBuilder csv, String node, Instant hour, String type, double usd) {
    ZonedDateTime local = hour.atZone(ZoneId.of("America/Los_Angeles"));
    csv.append(STAMP.format(hour)).append(',').append(STAMP.format(hour.plusSeconds(3600)));
    csv.append(",%s,%s,0,".formatted(local.toLocalDate(), local.getHour() + 1));
    csv.append("%s,%s,%s,DAM,%s,LMP_PRC,%s,ALL,0,".formatted(node, node, node, type, node));
    csv.append(usd).append(",1\n");
  }
}
