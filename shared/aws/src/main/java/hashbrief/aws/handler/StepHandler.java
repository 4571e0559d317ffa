package hashbrief.aws.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import hashbrief.run.steps.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A step as Lambda calls it. */
public abstract class StepHandler implements RequestStreamHandler {
  private final HandlerFrame frame;
  private final Step step;

  protected StepHandler(HandlerFrame frame, Step step) {
    this.frame = frame;
    this.step = step;
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    frame.run(step, in, out, context.getAwsRequestId());
  }
}
