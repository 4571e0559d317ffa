package hashbrief.sources.fake;

import hashbrief.sources.ask.UpstreamException.Category;

/** The ways in which an answer of the right form is wrong. */
public enum WrongFigures {
  ZEROS("tells zeros", Category.IMPLAUSIBLE),
  THOUSANDFOLD("tells values 1000 times too large", Category.IMPLAUSIBLE),
  OLD("tells data nine days old", Category.STALE);

  private final String words;
  private final Category category;

  WrongFigures(String words, Category category) {
    this.words = words;
    this.category = category;
  }

  /** What the source does, as the README says it. */
  public String words() {
    return words;
  }

  /** How the source is refused. */
  public Category category() {
    return category;
  }

  /** The chain as such a source tells it. */
  public FakeChain of(FakeChain chain) {
    return switch (this) {
      case ZEROS ->
          chain.with(b -> new FakeChain.Block(b.height(), b.time(), 0, 0, b.pool()), usd -> 0.0);
      case THOUSANDFOLD ->
          chain.with(
              b ->
                  new FakeChain.Block(
                      b.height(), b.time(), 1000 * b.difficulty(), 1000 * b.feesSat(), b.pool()),
              usd -> 1000 * usd);
      case OLD -> chain.until(chain.last().minusDays(11)); // two days of it are after asOf
    };
  }
}
