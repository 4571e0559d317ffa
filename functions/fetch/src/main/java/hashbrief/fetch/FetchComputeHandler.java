package hashbrief.fetch;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.aws.handler.Environment;
import hashbrief.aws.handler.StepHandler;
import hashbrief.run.steps.Fetching;
import java.time.InstantSource;

/** FetchCompute as Lambda calls it. */
public final class FetchComputeHandler extends StepHandler {

  /** As Lambda makes it. */
  public FetchComputeHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  FetchComputeHandler(Environment around) {
    super(
        around.frame("FetchCompute"),
        Fetching.compute(around.revisions(around.store()), around.clock()));
  }
}
