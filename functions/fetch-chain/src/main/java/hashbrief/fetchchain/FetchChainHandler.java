package hashbrief.fetchchain;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.cloud.step.Environment;
import hashbrief.cloud.step.RawData;
import hashbrief.cloud.step.StepHandler;
import hashbrief.core.store.Store;
import hashbrief.sources.bundled.BundledFacts;
import java.time.InstantSource;

/** FetchChain as Lambda calls it. */
public final class FetchChainHandler extends StepHandler {

  /** As Lambda makes it. */
  public FetchChainHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  private FetchChainHandler(Environment around) {
    this(around, around.store());
  }

  FetchChainHandler(Environment around, Store store) {
    super(
        around.frame("FetchChain"),
        new RawData(
            store,
            "chain",
            new FetchChain(store, around.settings(store, BundledFacts.models()), around.clock())));
  }
}
