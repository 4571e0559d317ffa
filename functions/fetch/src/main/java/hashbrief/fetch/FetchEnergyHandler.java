package hashbrief.fetch;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.aws.handler.Environment;
import hashbrief.aws.handler.StepHandler;
import hashbrief.core.store.Store;
import hashbrief.run.steps.FetchEnergy;
import hashbrief.run.steps.RawData;
import hashbrief.sources.catalogue.BundledFacts;
import java.time.InstantSource;

/** FetchEnergy as Lambda calls it. */
public final class FetchEnergyHandler extends StepHandler {

  /** As Lambda makes it. */
  public FetchEnergyHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  private FetchEnergyHandler(Environment around) {
    this(around, around.store());
  }

  FetchEnergyHandler(Environment around, Store store) {
    super(
        around.frame("FetchEnergy"),
        new RawData(
            store,
            "energy",
            new FetchEnergy(around.settings(store, BundledFacts.models()), around.clock())));
  }
}
