package hashbrief.sources.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlTest {

  @Test
  void elements_areFoundInAnyNamespace() throws UpstreamException {
    List<Xml> found = elements("<x:r xmlns:x='urn:a' xmlns='urn:b'><C a='1'/><x:C/></x:r>");
    assertEquals(2, found.size());
    assertEquals("1", found.getFirst().attribute("a"));
  }

  @Test
  void doctype_isRefused() {
    assertThrows(
        UpstreamException.class,
        () ->
            elements("<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><r><C>&e;</C></r>"));
  }

  @Test
  void notXml_isRefused() {
    assertThrows(UpstreamException.class, () -> elements("<r><C></r>"));
  }

  private static List<Xml> elements(String xml) throws UpstreamException {
    return Xml.elements(xml.getBytes(StandardCharsets.UTF_8), "file.xml", "C");
  }
}
