package hashbrief.fetchcompute;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.cloud.settings.SettingsReader;
import hashbrief.cloud.settings.StoredSettings;
import hashbrief.cloud.step.Environment;
import hashbrief.cloud.step.RawData;
import hashbrief.cloud.step.StepHandler;
import hashbrief.sources.bundled.BundledFacts;
import java.time.InstantSource;
import java.util.List;

/** FetchCompute as Lambda calls it. */
public final class FetchComputeHandler extends StepHandler {

  /** As Lambda makes it. */
  public FetchComputeHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  FetchComputeHandler(Environment around) {
    super(around.frame("FetchCompute"), new RawData(around.store(), "compute", part(around)));
  }

  private static FetchCompute part(Environment around) {
    var reader = new SettingsReader(BundledFacts.models(), List.of(), named -> named);
    var settings =
        new StoredSettings(
            around.store(), around.required("SETTINGS_KEY"), reader, around.variables());
    return new FetchCompute(around.store(), settings, around.clock());
  }
}
