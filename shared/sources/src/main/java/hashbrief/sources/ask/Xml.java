package hashbrief.sources.ask;

import hashbrief.sources.ask.UpstreamException.Category;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An element of an XML answer that knows where it stands. */
public record Xml(Element element, String place) {
  private static final int LONGEST_NUMBER = 50;
  private static final String DEEPEST = "50";
  // A tree takes fifty times the room of its text.
  private static final int MOST_BYTES = 1 << 20;

  /** All elements with a local name, in the order of the document: namespaces change. */
  public static List<Xml> elements(byte[] bytes, String place, String localName)
      throws UpstreamException {
    if (bytes.length > MOST_BYTES) {
      throw new UpstreamException(
          Category.TOO_LARGE, place + ": XML of more than " + MOST_BYTES + " bytes");
    }
    NodeList nodes;
    try {
      nodes =
          parser().parse(new ByteArrayInputStream(bytes)).getElementsByTagNameNS("*", localName);
    } catch (SAXException | IOException e) {
      throw new UpstreamException(
          Category.WRONG_CONTENT, place + ": not XML (" + e.getMessage() + ")");
    }
    List<Xml> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add(new Xml((Element) nodes.item(i), place + " " + localName + " " + (i + 1)));
    }
    return elements;
  }

  /** What stands inside. */
  public String text() {
    return PlainText.of(element.getTextContent().strip());
  }

  /** The attribute; empty where it is absent. */
  public String attribute(String name) {
    return PlainText.of(element.getAttribute(name));
  }

  /** The attribute as a number. */
  public double number(String name) throws UpstreamException {
    String text = element.getAttribute(name);
    try {
      double value = text.length() <= LONGEST_NUMBER ? Double.parseDouble(text) : Double.NaN;
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // refused below, together with NaN and Infinity
    }
    throw wrong(name, "a number", text);
  }

  /** The attribute of the element around this one as a day. */
  public LocalDate dateOfParent(String name) throws UpstreamException {
    String text =
        element.getParentNode() instanceof Element parent ? parent.getAttribute(name) : "";
    try {
      return PlainText.day(text);
    } catch (DateTimeException e) {
      throw wrong(name, "a day", text);
    }
  }

  private UpstreamException wrong(String name, String expected, String text) {
    return new UpstreamException(
        Category.WRONG_CONTENT,
        "%s.%s: %s is expected, not \"%s\"".formatted(place, name, expected, PlainText.of(text)));
  }

  /** Without DOCTYPE there are no external entities and no entity bombs. */
  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler()); // throws on fatal errors, prints nothing
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser of the JDK lacks a feature", e);
    }
  }
}
