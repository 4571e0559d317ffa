package hashbrief.render.mail;

import hashbrief.core.report.Claim;
import hashbrief.core.report.Gap;
import hashbrief.core.report.HashrateFigures.Significance;
import hashbrief.core.report.Report;
import hashbrief.core.report.Verdict;
import hashbrief.core.units.Reading;
import hashbrief.core.words.Words;
import hashbrief.render.chart.Chart;
import hashbrief.render.chart.Charts;
import hashbrief.render.chart.Layout;
import hashbrief.render.chart.Png;
import hashbrief.render.chart.Size;
import hashbrief.render.mail.Letter.Links;
import hashbrief.render.mail.Letter.Picture;
import hashbrief.render.summary.KeyFigure;
import hashbrief.render.summary.Summary;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Puts a report into the words of one reader. */
final class LetterWriter {

  private static final int GAPS_SHOWN = 8;

  private final Report report;
  private final ZoneId zone;
  private final Links links;

  LetterWriter(Report report, ZoneId zone, Links links) {
    this.report = report;
    this.zone = zone;
    this.links = links;
  }

  Letter letter() {
    List<Chart> charts = new ArrayList<>(List.of(Charts.hashrate(report)));
    Charts.revenue(report).map(charts::add);
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
    String week =
        report
            .hashrate()
            .weekOverWeek()
            .change()
            .with(
                report.hashrate().weekOverWeek().verdict(),
                (change, verdict) ->
                    ", " + Words.change(change) + " in a week (" + name(verdict) + ")")
            .orElse("");
    return "Hashbrief %s: %s%s"
        .formatted(Words.date(report.asOf()), Words.ehPerS(report.hashrate().sma7EhPerS()), week)
        .replace(Words.NARROW_SPACE, ' ');
  }

  private static String name(Significance significance) {
    return switch (significance) {
      case NOISE -> "noise";
      case SHIFT -> "a shift";
    };
  }

  private LetterModel model(List<Chart> charts) {
    List<Gap> gaps = report.gaps();
    int more = gaps.size() - GAPS_SHOWN;
    return new LetterModel(
        Words.date(report.asOf().minusDays(6)) + " to " + Words.date(report.asOf()),
        "The week ended on "
            + end()
            + (report.revision() == 1 ? "" : "; this is revision " + report.revision()),
        report.headline(),
        Summary.key(report).stream().map(LetterWriter::key).toList(),
        report.claims().stream().map(LetterWriter::statement).toList(),
        charts.stream()
            .map(chart -> new LetterModel.Shown(chart.id(), chart.title(), chart.description()))
            .toList(),
        gaps.stream().limit(GAPS_SHOWN).toList(),
        more > 0 ? "and " + more + " more, named in the report" : "",
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

  // A mail has no place to lead to: a missing figure says why at once.
  private static LetterModel.Key key(KeyFigure key) {
    return switch (key.value()) {
      case Reading.Present<String>(String value) ->
          new LetterModel.Key(key.label(), value, key.note());
      case Reading.Missing<String>(String reason) ->
          new LetterModel.Key(key.label(), "n/a", reason);
    };
  }

  private static LetterModel.Statement statement(Claim claim) {
    return new LetterModel.Statement(
        claim.statement(),
        Summary.words(claim.verdict()),
        colours(claim.verdict()),
        claim.sentences());
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
