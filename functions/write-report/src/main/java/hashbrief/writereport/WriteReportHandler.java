package hashbrief.writereport;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.aws.handler.Environment;
import hashbrief.aws.handler.StepHandler;
import hashbrief.run.steps.WriteReport;
import java.time.InstantSource;

/** WriteReport as Lambda calls it. */
public final class WriteReportHandler extends StepHandler {

  /** As Lambda makes it. */
  public WriteReportHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  WriteReportHandler(Environment around) {
    super(around.frame("WriteReport"), new WriteReport(around.store()));
  }
}
