package hashbrief.fetch;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.aws.handler.Environment;
import hashbrief.aws.handler.StepHandler;
import hashbrief.core.store.Store;
import hashbrief.run.steps.FetchChain;
import hashbrief.run.steps.RawData;
import hashbrief.sources.catalogue.BundledFacts;
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
            new FetchChain(around.settings(store, BundledFacts.models()), around.clock())));
  }
}
