package hashbrief.render.page;

import hashbrief.core.report.Report;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A page as a tree; a page that is not well-formed fails here. */
final class Markup {

  private static final List<String> LINES =
      List.of("p", "h1", "h2", "h3", "li", "dt", "dd", "tr", "caption", "figcaption", "summary");

  private final Document document;

  private Markup(Document document) {
    this.document = document;
  }

  static Markup of(Report report) {
    try {
      return new Markup(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(PageWriter.render(report))));
    } catch (Exception e) {
      throw new AssertionError("the page is not well-formed", e);
    }
  }

  List<Element> elements(String tag) {
    return within(document.getDocumentElement(), tag);
  }

  static List<Element> within(Node node, String tag) {
    List<Element> elements = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element
          && (tag.equals("*") || tag.equals(element.getTagName()))) {
        elements.add(element);
      }
      elements.addAll(within(child, tag));
    }
    return elements;
  }

  /** The elements that hold figures, by where report.json has them. */
  Map<String, List<Element>> byPath() {
    return elements("*").stream()
        .filter(element -> element.hasAttribute("data-path"))
        .collect(Collectors.groupingBy(element -> element.getAttribute("data-path")));
  }

  /** What a reader reads, one line for each paragraph and row; charts by their title. */
  String text() {
    StringBuilder text = new StringBuilder();
    append(elements("body").getFirst(), text);
    return text.toString().replaceAll("[ \\n]*\n[ \\n]*", "\n").strip() + "\n";
  }

  private static void append(Node node, StringBuilder text) {
    switch (node) {
      case Element svg when svg.getTagName().equals("svg") ->
          text.append("\n[").append(within(svg, "title").getFirst().getTextContent()).append("]\n");
      case Element element -> {
        String tag = element.getTagName();
        String heading = tag.matches("h[1-6]") ? "#".repeat(tag.charAt(1) - '0') + " " : "";
        boolean nextCell = tag.matches("t[dh]") && element.getPreviousSibling() != null;
        text.append(LINES.contains(tag) ? "\n" + heading : nextCell ? " | " : "");
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
          append(child, text);
        }
        text.append(LINES.contains(tag) ? "\n" : "");
      }
      default -> text.append(node.getTextContent().replaceAll("\\s+", " "));
    }
  }
}
