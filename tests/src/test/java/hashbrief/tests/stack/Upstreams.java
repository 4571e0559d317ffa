package hashbrief.tests.stack;

import hashbrief.sources.fake.FakeAccess;
import hashbrief.sources.fake.FakeChain;
import hashbrief.sources.fake.FakeMarkets;
import hashbrief.sources.fake.FakeServer;
import hashbrief.sources.fake.FakeUpstreams;
import hashbrief.sources.fake.energy.Curve;
import java.time.LocalDate;
import java.util.List;

/** Every source on this machine, as on the day after asOf, and the settings that point there. */
public final class Upstreams {
  public static final LocalDate AS_OF = LocalDate.of(2026, 1, 18);

  private static final LocalDate FIRST = LocalDate.of(2023, 10, 1);
  private static final double USD_PER_MWH = 40;

  private final FakeUpstreams chain = new FakeUpstreams(FakeChain.season(FIRST, AS_OF.plusDays(2)));

  private static final class Holder {
    static final Upstreams RUNNING = new Upstreams();
  }

  private Upstreams() {
    FakeMarkets.routes(Curve.daily(USD_PER_MWH), AS_OF).forEach(chain.server()::route);
  }

  /** Started by whoever asks first; they end with the test run. */
  public static Upstreams running() {
    return Holder.RUNNING;
  }

  FakeServer server() {
    return chain.server();
  }

  /** Settings with every source that has a default. */
  public String settings(List<String> recipients) {
    return settings(recipients, "", "");
  }

  /** Settings with one source of each kind, those that need the fewest requests. */
  public String fewSources(List<String> recipients) {
    return settings(
        recipients,
        "markets: [{id: de-lu, source: energy-charts, zone: DE-LU}]\n",
        "  chain: [blockchain-info]\n  price: [kraken]\n  gpu: [getdeploying]\n");
  }

  // Recipients as the file writes them, such as {email: a@example.org}.
  private String settings(List<String> recipients, String markets, String order) {
    StringBuilder yaml = new StringBuilder(markets).append("recipients:\n");
    recipients.forEach(recipient -> yaml.append("  - ").append(recipient).append("\n"));
    yaml.append("sources:\n").append(order).append(FakeAccess.yaml(server()::url));
    return yaml.toString();
  }
}
