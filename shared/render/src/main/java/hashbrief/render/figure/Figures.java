package hashbrief.render.figure;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Figures with the digits that their uncertainty deserves, in one locale. */
public final class Figures {

  /** What is the same for everyone: 1,234.5 and 2026-01-18. */
  public static final Figures ROOT = new Figures(Locale.ROOT);

  /** The sign of what is below zero, as wide as the plus. */
  public static final char MINUS = '\u2212';

  private static final String SPACE = "\u00a0"; // a figure is not torn from its unit

  private final DecimalFormatSymbols symbols;
  private final DateTimeFormatter date;

  public Figures(Locale locale) {
    symbols = DecimalFormatSymbols.getInstance(locale);
    symbols.setMinusSign(MINUS);
    date =
        locale.equals(Locale.ROOT)
            ? DateTimeFormatter.ISO_LOCAL_DATE
            : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
  }

  /** With so many decimals and separated thousands; nothing is written as minus zero. */
  public String number(double value, int decimals) {
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(Math.abs(value));
    boolean zero = text.equals(format.format(0));
    return value < 0 && !zero ? MINUS + text : text;
  }

  /** The same, a gain with its sign as well. */
  public String signed(double value, int decimals) {
    String text = number(value, decimals);
    return value > 0 && !text.equals(number(0, decimals)) ? "+" + text : text;
  }

  /** A number and its unit. */
  public String with(double value, int decimals, String unit) {
    return number(value, decimals) + SPACE + unit;
  }

  public String ehPerS(double value) {
    return with(value, 1, "EH/s");
  }

  public String usdPerPhDay(double value) {
    return with(value, 2, "USD/PH/day");
  }

  public String usdPerMwh(double value) {
    return with(value, 1, "USD/MWh");
  }

  public String usd(double value) {
    return with(value, 0, "USD");
  }

  /** Difficulty in units of 1e12. */
  public String difficulty(double value) {
    return with(value / 1e12, 2, "T");
  }

  /** A fraction as percent. */
  public String percent(double fraction) {
    return with(100 * fraction, 1, "%");
  }

  /** A change as percent with its sign. */
  public String change(double fraction) {
    return signed(100 * fraction, 1) + SPACE + "%";
  }

  public String date(LocalDate day) {
    return date.format(day);
  }
}
