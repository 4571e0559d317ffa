package hashbrief.computetrends;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.aws.handler.Environment;
import hashbrief.aws.handler.StepHandler;
import hashbrief.run.steps.ComputeTrends;
import java.time.InstantSource;

/** ComputeTrends as Lambda calls it. */
public final class ComputeTrendsHandler extends StepHandler {

  /** As Lambda makes it. */
  public ComputeTrendsHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  ComputeTrendsHandler(Environment around) {
    super(around.frame("ComputeTrends"), new ComputeTrends(around.revisions(around.store())));
  }
}
