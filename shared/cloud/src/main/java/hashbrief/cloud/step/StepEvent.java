package hashbrief.cloud.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a step was asked to do; read by {@link EventReader}.
 *
 * @param refetch fetch anew, into a new revision
 * @param resend send also what was sent before
 * @param only the addresses to send to; all recipients when empty
 * @param revision empty: the newest
 * @param execution empty where the step is invoked alone
 */
public record StepEvent(
    LocalDate asOf,
    boolean refetch,
    boolean resend,
    List<String> only,
    Optional<Integer> revision,
    Optional<Execution> execution) {

  @Override
  public String toString() {
    return "StepEvent[" + asOf + "]"; // addresses are not printed
  }
}
