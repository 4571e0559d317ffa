package hashbrief.fetch;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.aws.handler.Environment;
import hashbrief.aws.handler.StepHandler;
import hashbrief.core.store.Store;
import hashbrief.run.steps.FetchCompute;
import hashbrief.run.steps.RawData;
import hashbrief.sources.catalogue.BundledFacts;
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
            new FetchCompute(around.settings(store, BundledFacts.models()), around.clock())));
  }
}
