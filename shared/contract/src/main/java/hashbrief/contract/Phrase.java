package hashbrief.contract;

import hashbrief.core.report.Report;
import hashbrief.core.units.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words with figures in them: {@code "exact interval from {hashrate.blocks7} blocks; ..."}. {@code
 * {path}} is the figure with its unit, {@code {path#}} without. A clause, up to the next semicolon,
 * is left out where one of its figures is missing.
 */
public record Phrase(String template) {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9.]+)(#?)}");

  /** The phrase with the figures of the report. */
  String fill(Report report, Function<String, Figure> declared) {
    return Stream.of(template.split("; "))
        .map(clause -> clause(clause, report, declared))
        .filter(Reading::isPresent)
        .map(Reading::get)
        .filter(clause -> !clause.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static Reading<String> clause(
      String clause, Report report, Function<String, Figure> declared) {
    StringBuilder filled = new StringBuilder();
    Matcher places = PLACE.matcher(clause);
    while (places.find()) {
      Figure figure = declared.apply(places.group(1));
      Reading<String> words =
          places.group(2).isEmpty() ? figure.words(report) : figure.bare(report);
      if (words instanceof Reading.Missing<String> missing) {
        return missing;
      }
      places.appendReplacement(filled, Matcher.quoteReplacement(words.get()));
    }
    return Reading.of(places.appendTail(filled).toString());
  }

  /** The paths of the figures in it. */
  List<String> paths() {
    return new ArrayList<>(
        PLACE.matcher(template).results().map((MatchResult place) -> place.group(1)).toList());
  }
}
