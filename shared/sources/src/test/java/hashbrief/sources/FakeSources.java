package hashbrief.sources;

import hashbrief.core.settings.MarketSpec;
import hashbrief.core.settings.Settings;
import hashbrief.core.settings.Settings.Timeouts;
import hashbrief.core.settings.SourceSettings;
import hashbrief.core.settings.SourceSettings.Endpoint;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeHosts;
import hashbrief.sources.fake.FakeMarkets;
import hashbrief.sources.fake.FakeRequest;
import hashbrief.sources.fake.FakeSettings;
import hashbrief.sources.fake.energy.Curve;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The fake markets without a network, each at {@code http://<id>.test}, and settings for them. */
final class FakeSources {
  static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  static final Curve CURVE = Curve.daily(50);

  private final FakeHosts fetcher = new FakeHosts();
  private final Map<String, Endpoint> endpoints =
      new TreeMap<>(FakeMarkets.endpoints(FakeSources::url));

  FakeSources() {
    FakeMarkets.routes(CURVE, AS_OF).forEach(this::route);
  }

  void route(String id, Function<FakeRequest, Answer> route) {
    fetcher.route(url(id).getHost(), route);
  }

  void down(String... ids) {
    for (String id : ids) {
      route(id, request -> Answer.status(503, "down"));
    }
  }

  void withoutKey(String id) {
    endpoints.put(id, new Endpoint(url(id), Optional.empty(), Optional.empty()));
  }

  FakeHosts fetcher() {
    return fetcher;
  }

  Settings settings(List<String> gpu, MarketSpec... markets) {
    Duration unused = Duration.ofSeconds(1);
    return FakeSettings.of(
        List.of(markets),
        List.of(),
        new Timeouts(unused, unused, unused),
        new SourceSettings(
            List.of(), List.of(), gpu, endpoints, FakeSettings.NO_NODE, Optional.empty()));
  }

  private static URI url(String id) {
    return URI.create("http://" + id + ".test");
  }
}
