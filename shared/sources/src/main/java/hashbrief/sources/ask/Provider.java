package hashbrief.sources.ask;

import hashbrief.core.compute.GpuRental;
import hashbrief.core.power.MarketDay;
import hashbrief.core.units.DailySeries;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that there is to know of one provider before it is asked: where it is, what it delivers,
 * under which terms, and what the settings may say of it. Settings, the command line, the README
 * and the fakes of the tests iterate over these; only the provider's own package knows more.
 */
public final class Provider {
  private static final Duration USUAL_PACE = Duration.ofMillis(300);

  /** Power prices of the places that {@code key} names, in {@code currency}. */
  public record Power(
      Key key, String currency, BiFunction<Access, String, Upstream<List<MarketDay>>> source) {}

  /** The same prices as {@code provider} has, for the places that {@code knows} accepts. */
  public record Standby(
      String provider,
      Predicate<String> knows,
      BiFunction<Access, String, Upstream<List<MarketDay>>> source) {}

  private final Builder declared;

  private Provider(Builder declared) {
    this.declared = declared;
  }

  /** Begins a declaration. */
  public static Builder of(String id, String name) {
    return new Builder(id, name);
  }

  /** As the settings and the report call it. */
  public String id() {
    return declared.id;
  }

  /** As people call it. */
  public String name() {
    return declared.name;
  }

  public String licence() {
    return declared.licence;
  }

  public Rights rights() {
    return declared.rights;
  }

  /** The default address up to the path; empty where the reader's settings must name one. */
  public Optional<URI> url() {
    return declared.url;
  }

  public Optional<URI> fallbackUrl() {
    return declared.fallbackUrl;
  }

  /** Whether it is asked over the network at all. */
  public boolean online() {
    return declared.online;
  }

  /** Keys of {@code sources.<id>} beside the addresses. */
  public List<Key> keys() {
    return List.copyOf(declared.keys);
  }

  /** At least so long between two requests to one host of it. */
  public Duration pace() {
    return declared.pace;
  }

  public Optional<BiFunction<Access, ExactDays, Upstream<ChainFigures>>> chain() {
    return Optional.ofNullable(declared.chain);
  }

  public Optional<Function<Access, Upstream<DailySeries>>> price() {
    return Optional.ofNullable(declared.price);
  }

  public Optional<Function<Access, Upstream<GpuRental>>> gpu() {
    return Optional.ofNullable(declared.gpu);
  }

  public Optional<Power> power() {
    return Optional.ofNullable(declared.power);
  }

  public Optional<Standby> standby() {
    return Optional.ofNullable(declared.standby);
  }

  /** USD per EUR, from each of its addresses. */
  public Optional<Function<Access, List<Upstream<DailySeries>>>> usdPerEur() {
    return Optional.ofNullable(declared.usdPerEur);
  }

  public Optional<Function<Access, Upstream<DailySeries>>> sofr() {
    return Optional.ofNullable(declared.sofr);
  }

  /** What it delivers, in the words of the README. */
  public List<String> delivers() {
    return Stream.of(
            chain().map(any -> "chain"),
            price().map(any -> "price"),
            power().map(p -> "power, by " + p.key().name()),
            standby().map(s -> "power, behind " + s.provider()),
            usdPerEur().map(any -> "USD per EUR"),
            gpu().map(any -> "GPU rental"),
            sofr().map(any -> "SOFR"))
        .flatMap(Optional::stream)
        .toList();
  }

  /** How it is reached where the settings say nothing of it. */
  public Access access() {
    return new Access(this, url(), fallbackUrl(), Map.of());
  }

  @Override
  public String toString() {
    return id();
  }

  /** A declaration on its way; what is not told has no value. */
  public static final class Builder {
    private final String id;
    private final String name;
    private final List<Key> keys = new ArrayList<>();
    private String licence = "your own";
    private Rights rights = Rights.yes("");
    private boolean online;
    private Optional<URI> url = Optional.empty();
    private Optional<URI> fallbackUrl = Optional.empty();
    private Duration pace = USUAL_PACE;
    private BiFunction<Access, ExactDays, Upstream<ChainFigures>> chain;
    private Function<Access, Upstream<DailySeries>> price;
    private Function<Access, Upstream<GpuRental>> gpu;
    private Function<Access, List<Upstream<DailySeries>>> usdPerEur;
    private Function<Access, Upstream<DailySeries>> sofr;
    private Power power;
    private Standby standby;

    private Builder(String id, String name) {
      this.id = id;
      this.name = name;
    }

    /** Its terms: as the report names them, and whether its figures may be shown to others. */
    public Builder terms(String licence, Rights rights) {
      this.licence = licence;
      this.rights = rights;
      return this;
    }

    public Builder at(String address) {
      url = Optional.of(URI.create(address));
      return online();
    }

    public Builder orAt(String address) {
      fallbackUrl = Optional.of(URI.create(address));
      return this;
    }

    /** Asked over the network, at an address that only the settings know. */
    public Builder online() {
      online = true;
      return this;
    }

    public Builder pace(Duration atLeast) {
      pace = atLeast;
      return this;
    }

    public Builder key(Key key) {
      keys.add(key);
      return this;
    }

    public Builder chain(BiFunction<Access, ExactDays, Upstream<ChainFigures>> source) {
      chain = source;
      return this;
    }

    public Builder price(Function<Access, Upstream<DailySeries>> source) {
      price = source;
      return this;
    }

    public Builder gpu(Function<Access, Upstream<GpuRental>> source) {
      gpu = source;
      return this;
    }

    public Builder usdPerEur(Function<Access, List<Upstream<DailySeries>>> sources) {
      usdPerEur = sources;
      return this;
    }

    public Builder sofr(Function<Access, Upstream<DailySeries>> source) {
      sofr = source;
      return this;
    }

    public Builder power(
        Key key, String currency, BiFunction<Access, String, Upstream<List<MarketDay>>> source) {
      power = new Power(key, currency, source);
      return this;
    }

    public Builder behind(
        String provider,
        Predicate<String> knows,
        BiFunction<Access, String, Upstream<List<MarketDay>>> source) {
      standby = new Standby(provider, knows, source);
      return this;
    }

    public Provider build() {
      return new Provider(this);
    }
  }
}
