package hashbrief.sources;

import hashbrief.sources.ask.Access;
import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeHosts;
import hashbrief.sources.fake.FakeMarkets;
import hashbrief.sources.fake.FakeRequest;
import hashbrief.sources.fake.energy.Curve;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The fake markets without a network, each at {@code http://<id>.test}, and settings for them. */
final class FakeSources {
  static final LocalDate AS_OF = LocalDate.parse("2026-01-18");
  static final Curve CURVE = Curve.daily(50);

  private final FakeHosts fetcher = new FakeHosts();
  private final Map<String, Access> access = FakeAccess.all(FakeSources::url);

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
    access.put(id, FakeAccess.at(Providers.of(id), url(id).toString()));
  }

  FakeHosts fetcher() {
    return fetcher;
  }

  SourceSettings settings(List<String> gpu, MarketSetting... markets) {
    return new SourceSettings(List.of(), List.of(), gpu, List.of(markets), access);
  }

  private static URI url(String id) {
    return URI.create("http://" + id + ".test");
  }
}
