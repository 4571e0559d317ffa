package hashbrief.render.page;

import hashbrief.core.report.Claim;
import hashbrief.core.report.Report;
import hashbrief.core.words.Words;
import hashbrief.render.page.View.Fact;
import hashbrief.render.page.View.Section;
import hashbrief.render.page.View.Statement;
import hashbrief.render.summary.Summary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report as one HTML file. */
public final class Page {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Page() {}

  /** The same report always gives the same bytes. */
  public static byte[] render(Report report) {
    Cells cells = new Cells(report.gaps());
    List<Section> sections = new ArrayList<>(ChainSections.of(report, cells));
    sections.addAll(EarningsSections.of(report, cells));
    sections.addAll(PowerSections.of(report, cells));
    sections.addAll(LedgerSections.of(report));
    LocalDate asOf = report.asOf();
    PageModel model =
        new PageModel(
            asOf.toString(),
            asOf.minusDays(6).format(LONG) + " to " + asOf.format(LONG),
            report.revision() == 1 ? "" : "revision " + report.revision(),
            report.headline(),
            Summary.key(report).stream()
                .map(
                    key -> new Fact(key.label(), cells.of(key.value(), value -> value), key.note()))
                .toList(),
            report.claims().stream().map(Page::statement).toList(),
            sections);
    return new PageModelRenderer().execute(model).getBytes(StandardCharsets.UTF_8);
  }

  private static Statement statement(Claim claim) {
    return new Statement(
        claim.statement(),
        Summary.words(claim.verdict()),
        Words.name(claim.verdict()),
        claim.sentences());
  }
}
