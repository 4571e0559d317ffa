package hashbrief.computetrends;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.aws.handler.Environment;
import hashbrief.aws.handler.StepHandler;
import hashbrief.core.store.Store;
import hashbrief.run.steps.TrendsStep;
import hashbrief.sources.catalogue.BundledFacts;
import java.time.InstantSource;

/** ComputeTrends as Lambda calls it. */
public final class ComputeTrendsHandler extends StepHandler {

  /** As Lambda makes it. */
  public ComputeTrendsHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  private ComputeTrendsHandler(Environment around) {
    this(around, around.store());
  }

  ComputeTrendsHandler(Environment around, Store store) {
    super(
        around.frame("ComputeTrends"),
        new TrendsStep(store, around.settings(store, BundledFacts.models())));
  }
}
