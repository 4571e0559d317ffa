package hashbrief.render.chart;

import hashbrief.render.chart.Mark.Spot;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A drawing as an svg element for a page whose style sheet colours the tones. Classes: {@code s}
 * lines, {@code d} dots, {@code a} areas, {@code x} text.
 */
public final class Svg {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final XMLStreamWriter out;

  private Svg(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * The element.
   *
   * @param variant distinguishes two drawings of a chart in one page
   */
  public static String of(Drawing drawing, String variant) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new Svg(writer).write(drawing, variant);
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string refuses no text", e);
    }
    return text.toString();
  }

  private void write(Drawing drawing, String variant) throws XMLStreamException {
    String id = drawing.chart().id() + "-" + variant;
    start("svg", "chart " + variant);
    out.writeAttribute("xmlns", NAMESPACE);
    out.writeAttribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
    out.writeAttribute("role", "img");
    out.writeAttribute("aria-labelledby", id + "-title " + id + "-desc");
    words("title", id + "-title", drawing.chart().title());
    words("desc", id + "-desc", drawing.chart().description());
    for (Mark mark : drawing.marks()) {
      mark(mark);
    }
    out.writeEndElement();
  }

  private void words(String element, String id, String text) throws XMLStreamException {
    out.writeStartElement(element);
    out.writeAttribute("id", id);
    out.writeCharacters(text);
    out.writeEndElement();
  }

  private void start(String element, String classes) throws XMLStreamException {
    out.writeStartElement(element);
    out.writeAttribute("class", classes);
  }

  private void mark(Mark mark) throws XMLStreamException {
    String tone = mark.tone().styleClass();
    switch (mark) {
      case Mark.Stroke stroke ->
          path(
              (stroke.dashed() ? "s dash " : "s ") + tone,
              stroke.width(),
              polyline(stroke.spots()));
      case Mark.Circles circles -> path("d " + tone, 2 * circles.radius(), dots(circles.centres()));
      case Mark.Area area -> {
        start("path", "a " + tone);
        out.writeAttribute("d", polyline(area.spots()) + "z");
        out.writeEndElement();
      }
      case Mark.Text text -> {
        start("text", "x " + tone);
        out.writeAttribute("x", number(text.spot().x()));
        out.writeAttribute("y", number(text.spot().y()));
        out.writeAttribute("text-anchor", text.anchor().name().toLowerCase(Locale.ROOT));
        out.writeCharacters(text.text());
        out.writeEndElement();
      }
    }
  }

  private void path(String classes, double width, String d) throws XMLStreamException {
    start("path", classes);
    out.writeAttribute("stroke-width", number(width));
    out.writeAttribute("d", d);
    out.writeEndElement();
  }

  private static String polyline(List<Spot> spots) {
    StringBuilder d = new StringBuilder();
    for (Spot spot : spots) {
      d.append(d.isEmpty() ? 'M' : 'L').append(place(spot));
    }
    return d.toString();
  }

  // A line of no length with round ends is a dot: one path for hundreds of them.
  private static String dots(List<Spot> centres) {
    StringBuilder d = new StringBuilder();
    centres.forEach(centre -> d.append('M').append(place(centre)).append("h0"));
    return d.toString();
  }

  private static String place(Spot spot) {
    return number(spot.x()) + " " + number(spot.y());
  }

  private static String number(double value) {
    return new BigDecimal(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
