package hashbrief.computetrends;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.cloud.settings.SettingsReader;
import hashbrief.cloud.settings.StoredSettings;
import hashbrief.cloud.step.Environment;
import hashbrief.cloud.step.StepHandler;
import hashbrief.core.settings.Settings;
import hashbrief.sources.bundled.BundledFacts;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** ComputeTrends as Lambda calls it. */
public final class ComputeTrendsHandler extends StepHandler {

  /** As Lambda makes it. */
  public ComputeTrendsHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  ComputeTrendsHandler(Environment around) {
    super(around.frame("ComputeTrends"), new TrendsStep(around.store(), settings(around)));
  }

  private static Supplier<Settings> settings(Environment around) {
    var reader = new SettingsReader(BundledFacts.models(), List.of(), named -> named);
    return new StoredSettings(
        around.store(), around.required("SETTINGS_KEY"), reader, around.variables());
  }
}
