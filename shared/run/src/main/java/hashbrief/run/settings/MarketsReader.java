package hashbrief.run.settings;

import hashbrief.sources.MarketSetting;
import hashbrief.sources.Providers;
import hashbrief.sources.SourceSettings;
import hashbrief.sources.ask.Key;
import hashbrief.sources.ask.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The list of markets: what each source needs besides an id. */
final class MarketsReader {

  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
  private static final String ID_ALLOWED = "letters, digits, dot, dash and underscore, at most 40";

  private MarketsReader() {}

  static List<MarketSetting> read(Settable root, NamedFiles files) {
    List<String> ids = new ArrayList<>();
    return root.items("markets", SourceSettings.DEFAULT_MARKETS, item -> market(item, ids, files));
  }

  /** An id of a market or a site, which no earlier one has. */
  static String id(Settable section, List<String> earlier) {
    Node id = section.required("id");
    String name = id.text(ID_ALLOWED, ID);
    if (earlier.contains(name)) {
      return id.fail("an id that no other one has");
    }
    earlier.add(name);
    return name;
  }

  private static MarketSetting market(Node item, List<String> ids, NamedFiles files) {
    List<String> allKeys =
        Stream.concat(Stream.of("id", "source"), powerKeys().map(Key::name)).distinct().toList();
    String source = item.section(allKeys).required("source").oneOf(Providers.ids(Provider::power));
    Key key = Providers.of(source).power().orElseThrow().key();
    Settable market = item.section(List.of("id", "source", key.name()));
    String id = id(market, ids);
    String place = SourcesReader.value(market.required(key.name()), key, files);
    return new MarketSetting(id, source, place);
  }

  private static Stream<Key> powerKeys() {
    return Providers.ALL.stream().flatMap(p -> p.power().stream()).map(Provider.Power::key);
  }
}
