package hashbrief.render.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

/** How the document names what the records hold. */
final class Names {

  private Names() {}

  static Object get(RecordComponent component, Record owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("records of a report are public: " + component, e);
    }
  }
}
