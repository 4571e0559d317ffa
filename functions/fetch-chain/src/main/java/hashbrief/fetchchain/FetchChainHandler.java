package hashbrief.fetchchain;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import hashbrief.cloud.settings.SettingsReader;
import hashbrief.cloud.settings.StoredSettings;
import hashbrief.cloud.step.Environment;
import hashbrief.cloud.step.RawData;
import hashbrief.cloud.step.StepHandler;
import hashbrief.sources.bundled.BundledFacts;
import java.time.InstantSource;
import java.util.List;

/** FetchChain as Lambda calls it. */
public final class FetchChainHandler extends StepHandler {

  /** As Lambda makes it. */
  public FetchChainHandler() {
    this(new Environment(System.getenv(), InstantSource.system(), LambdaRuntime.getLogger()::log));
  }

  FetchChainHandler(Environment around) {
    super(around.frame("FetchChain"), new RawData(around.store(), "chain", part(around)));
  }

  private static FetchChain part(Environment around) {
    var reader = new SettingsReader(BundledFacts.models(), List.of(), named -> named);
    var settings =
        new StoredSettings(
            around.store(), around.required("SETTINGS_KEY"), reader, around.variables());
    return new FetchChain(around.store(), settings, around.clock());
  }
}
