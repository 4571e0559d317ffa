package hashbrief.render.mail;

import hashbrief.contract.Brief;
import hashbrief.contract.GapIndex;
import hashbrief.core.report.Claim;
import hashbrief.core.report.Report;
import hashbrief.core.report.Verdict;
import hashbrief.core.words.Words;
import hashbrief.render.chart.Chart;
import hashbrief.render.chart.Charts;
import hashbrief.render.chart.Layout;
import hashbrief.render.chart.Png;
import hashbrief.render.chart.Size;
import hashbrief.render.mail.Letter.Links;
import hashbrief.render.mail.Letter.Picture;
import hashbrief.render.mail.LetterModel.Lacking;
import hashbrief.render.mail.LetterModel.Shown;
import hashbrief.render.mail.LetterModel.Statement;
import hashbrief.render.view.Cells;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a report into the words of one reader. */
final class LetterWriter {

  private static final int GAPS_SHOWN = 8;
  private static final int NAMED = 4;

  private final Report report;
  private final ZoneId zone;
  private final Links links;

  LetterWriter(Report report, ZoneId zone, Links links) {
    this.report = report;
    this.zone = zone;
    this.links = links;
  }

  Letter letter() {
    List<Chart> charts =
        Stream.of("hash-rate", "profitability")
            .flatMap(section -> Charts.of(section, report).stream())
            .toList();
    LetterModel model = model(charts);
    return new Letter(
        subject(),
        new HtmlRenderer().execute(new LetterModel.Html(model)),
        new TextRenderer().execute(new LetterModel.Text(model)),
        charts.stream()
            .map(chart -> new Picture(chart.id(), Png.of(Layout.of(chart, Size.MAIL))))
            .toList());
  }

  private String subject() {
    return "Hashbrief %s: %s"
        .formatted(
            Words.date(report.asOf()),
            Brief.fill(
                "{hashrate.sma7EhPerS}; {hashrate.weekOverWeek.change} in a week"
                    + " ({hashrate.weekOverWeek.verdict})",
                report))
        .replace(Words.NARROW_SPACE, ' ');
  }

  private LetterModel model(List<Chart> charts) {
    Cells cells = new Cells(report);
    List<GapIndex.Lack> lacks = GapIndex.byReason(report.gaps());
    int more = lacks.size() - GAPS_SHOWN;
    return new LetterModel(
        Words.date(report.asOf().minusDays(6)) + " to " + Words.date(report.asOf()),
        "The week ended on "
            + end()
            + (report.revision() == 1 ? "" : "; this is revision " + report.revision()),
        Words.plain(report.headline()),
        Brief.key().stream().map(cells::fact).toList(),
        report.claims().stream().map(LetterWriter::statement).toList(),
        charts.stream()
            .map(chart -> new Shown(chart.id(), chart.title(), Words.plain(chart.description())))
            .toList(),
        lacks.stream().limit(GAPS_SHOWN).map(LetterWriter::lacking).toList(),
        more > 0 ? "and for " + more + " more reasons, all named in the report" : "",
        links.report().toString(),
        links.attached()
            ? "The workbook is attached; the link works for " + links.days() + " days."
            : "The workbook is too large for a mail; the link works for " + links.days() + " days.",
        links.unsubscribe().toString());
  }

  private String end() {
    ZonedDateTime end =
        report.asOf().plusDays(1).atStartOfDay(ZoneOffset.UTC).withZoneSameInstant(zone);
    return Words.date(end.toLocalDate()) + " " + end.toLocalTime() + " " + zone;
  }

  private static Lacking lacking(GapIndex.Lack lack) {
    String where = lack.elements().isEmpty() ? "" : " (" + some(lack.elements()) + ")";
    return new Lacking(some(lack.what()), Words.plain(lack.reason() + where));
  }

  private static String some(List<String> names) {
    int more = names.size() - NAMED;
    return names.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static Statement statement(Claim claim) {
    return new Statement(
        Words.plain(claim.statement()),
        Brief.words(claim.verdict()),
        colours(claim.verdict()),
        claim.sentences().stream().map(Words::plain).toList());
  }

  private static String colours(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> "background:#1b1f24;color:#ffffff;border:1px solid #1b1f24";
      case NOT_SUPPORTED -> "color:#1b1f24;border:1px solid #1b1f24";
      case WITHIN_NOISE -> "color:#7a5200;border:1px dashed #7a5200";
      case NO_DATA -> "color:#57606a;border:1px dotted #57606a";
    };
  }
}
