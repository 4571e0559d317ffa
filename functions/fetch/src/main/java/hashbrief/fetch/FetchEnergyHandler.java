package hashbrief.fetch;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.aws.handler.Environment;
import hashbrief.aws.handler.StepHandler;
import hashbrief.run.steps.Fetching;
import java.time.InstantSource;

/** FetchEnergy as Lambda calls it. */
public final class FetchEnergyHandler extends StepHandler {

  /** As Lambda makes it. */
  public FetchEnergyHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  FetchEnergyHandler(Environment around) {
    super(
        around.frame("FetchEnergy"),
        Fetching.energy(around.revisions(around.store()), around.clock()));
  }
}
