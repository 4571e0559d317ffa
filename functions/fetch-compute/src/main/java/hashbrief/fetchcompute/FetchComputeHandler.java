package hashbrief.fetchcompute;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.cloud.step.Environment;
import hashbrief.cloud.step.RawData;
import hashbrief.cloud.step.StepHandler;
import hashbrief.core.store.Store;
import hashbrief.sources.bundled.BundledFacts;
import java.time.InstantSource;

/** FetchCompute as Lambda calls it. */
public final class FetchComputeHandler extends StepHandler {

  /** As Lambda makes it. */
  public FetchComputeHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  private FetchComputeHandler(Environment around) {
    this(around, around.store());
  }

  FetchComputeHandler(Environment around, Store store) {
    super(
        around.frame("FetchCompute"),
        new RawData(
            store,
            "compute",
            new FetchCompute(
                store, around.settings(store, BundledFacts.models()), around.clock())));
  }
}
