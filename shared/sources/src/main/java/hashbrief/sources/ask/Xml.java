package hashbrief.sources.ask;

import hashbrief.sources.ask.UpstreamException.Category;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

/** Elements of an XML answer by local name: the versions of the namespaces change. */
public final class Xml {

  private Xml() {}

  /** All elements with that local name, in the order of the document. */
  public static List<Element> elements(byte[] bytes, String place, String localName)
      throws UpstreamException {
    NodeList nodes;
    try {
      nodes =
          parser().parse(new ByteArrayInputStream(bytes)).getElementsByTagNameNS("*", localName);
    } catch (SAXException | IOException e) {
      throw new UpstreamException(
          Category.WRONG_CONTENT, place + ": not XML (" + e.getMessage() + ")");
    }
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** Without DOCTYPE there are no external entities and no entity bombs. */
  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler()); // throws on fatal errors, prints nothing
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser of the JDK lacks a feature", e);
    }
  }
}
