package hashbrief.fetchenergy;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.cloud.settings.SettingsReader;
import hashbrief.cloud.settings.StoredSettings;
import hashbrief.cloud.step.Environment;
import hashbrief.cloud.step.RawData;
import hashbrief.cloud.step.StepHandler;
import hashbrief.sources.bundled.BundledFacts;
import java.time.InstantSource;
import java.util.List;

/** FetchEnergy as Lambda calls it. */
public final class FetchEnergyHandler extends StepHandler {

  /** As Lambda makes it. */
  public FetchEnergyHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  FetchEnergyHandler(Environment around) {
    super(around.frame("FetchEnergy"), new RawData(around.store(), "energy", part(around)));
  }

  private static FetchEnergy part(Environment around) {
    var reader = new SettingsReader(BundledFacts.models(), List.of(), named -> named);
    var settings =
        new StoredSettings(
            around.store(), around.required("SETTINGS_KEY"), reader, around.variables());
    return new FetchEnergy(around.store(), settings, around.clock());
  }
}
