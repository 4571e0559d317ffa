package hashbrief.render.json;

/**
 * Where in the document something stands.
 *
 * @param shown for a reader: {@code profitability.rigs[Antminer S21].spreadUsdPerMwh{se1}}
 * @param path as the gaps name it: {@code profitability.rigs[].spreadUsdPerMwh{}}
 * @param element as the gaps name it: {@code Antminer S21/se1}
 */
record Place(String shown, String path, String element) {

  static final Place ROOT = new Place("", "", "");

  Place field(String name) {
    String dot = shown.isEmpty() ? "" : ".";
    return new Place(shown + dot + name, path + dot + name, element);
  }

  Place item(String label) {
    return new Place(shown + "[" + label + "]", path + "[]", joined(label));
  }

  Place entry(String key) {
    return new Place(shown + "{" + key + "}", path + "{}", joined(key));
  }

  private String joined(String inner) {
    return element.isEmpty() ? inner : element + "/" + inner;
  }
}
