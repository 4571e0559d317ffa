package hashbrief.contract.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import hashbrief.core.report.Gap;
import hashbrief.core.units.Reading;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a figure is missing: what the gap that names its place says. The document has null for all of
 * them and the reasons at its end, so they are put in place before records are made of it.
 */
final class Reasons {

  /** The components of a record: a history has many days of one kind. */
  private static final ClassValue<Map<String, JavaType>> PARTS =
      new ClassValue<>() {
        @Override
        protected Map<String, JavaType> computeValue(Class<?> type) {
          Map<String, JavaType> parts = new LinkedHashMap<>();
          for (RecordComponent one : type.getRecordComponents()) {
            parts.put(
                one.getName(), TypeFactory.defaultInstance().constructType(one.getGenericType()));
          }
          return parts;
        }
      };

  /** Where something stands, as gaps name it. */
  private record Place(String path, String element) {

    Place component(String name) {
      return new Place(path.isEmpty() ? name : path + "." + name, element);
    }

    @Override
    public String toString() {
      return element.isEmpty() ? path : path + " of " + element;
    }

    Place inner(String brackets, String label) {
      return new Place(path + brackets, element.isEmpty() ? label : element + "/" + label);
    }
  }

  private final List<Gap> gaps;

  Reasons(List<Gap> gaps) {
    this.gaps = gaps;
  }

  /** The document with a missing reading in place of every null that stands for a figure. */
  JsonNode told(JsonNode document, Class<? extends Record> type) {
    return told(document, TypeFactory.defaultInstance().constructType(type), new Place("", ""));
  }

  private JsonNode told(JsonNode node, JavaType type, Place place) {
    if (type.hasRawClass(Reading.class)) {
      return node.isNull()
          ? new POJONode(Reading.missing(reason(place)))
          : told(node, type.containedType(0), place);
    }
    if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
      throw new ReportFormatException(place + ": must be a finite number");
    }
    if (type.hasRawClass(List.class) && node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        Place item = place.inner("[]", label(list.get(i), i));
        list.set(i, told(list.get(i), type.getContentType(), item));
      }
    } else if (type.hasRawClass(Map.class) && node instanceof ObjectNode map) {
      for (Map.Entry<String, JsonNode> entry : map.properties()) {
        Place inner = place.inner("{}", entry.getKey());
        entry.setValue(told(entry.getValue(), type.getContentType(), inner));
      }
    } else if (type.isRecordType() && node instanceof ObjectNode fields) {
      for (Map.Entry<String, JavaType> part : PARTS.get(type.getRawClass()).entrySet()) {
        Place inner = place.component(part.getKey());
        if (!fields.has(part.getKey())) {
          throw new ReportFormatException(inner + ": absent");
        }
        fields.set(part.getKey(), told(fields.get(part.getKey()), part.getValue(), inner));
      }
    }
    return node;
  }

  // An element is named by what identifies it for a reader, otherwise by its place.
  private static String label(JsonNode element, int index) {
    JsonNode first = element.isEmpty() ? element : element.iterator().next();
    return first.isTextual() ? first.textValue() : Integer.toString(index);
  }

  private String reason(Place place) {
    return gaps.stream()
        .filter(gap -> gap.tells(place.path(), place.element()))
        .findFirst()
        .map(Gap::reason)
        .orElse("the report gives no reason");
  }
}
