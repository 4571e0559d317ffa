package hashbrief.fetch;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.aws.handler.Environment;
import hashbrief.aws.handler.StepHandler;
import hashbrief.run.steps.Fetching;
import java.time.InstantSource;

/** FetchChain as Lambda calls it. */
public final class FetchChainHandler extends StepHandler {

  /** As Lambda makes it. */
  public FetchChainHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  FetchChainHandler(Environment around) {
    super(
        around.frame("FetchChain"),
        Fetching.chain(around.revisions(around.store()), around.clock()));
  }
}
