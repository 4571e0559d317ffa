package hashbrief.run.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a step was asked to do; read by {@link EventReader}.
 *
 * @param bundled use the data that ship with the project, and no network
 * @param refetch fetch anew, into a new revision
 * @param resend send also what was sent before
 * @param only the addresses to send to; all recipients when empty
 * @param revision empty: the newest
 * @param execution empty where the step is invoked alone
 * @param invocation id of this invocation; its automatic repeats have the same
 */
public record StepEvent(
    LocalDate asOf,
    boolean bundled,
    boolean refetch,
    boolean resend,
    List<String> only,
    Optional<Integer> revision,
    Optional<Execution> execution,
    String invocation) {

  /**
   * The execution of the state machine that a step belongs to.
   *
   * @param id its ARN, for links and logs
   * @param name unique among executions, the same in each of its steps and retries
   */
  public record Execution(String id, String name) {}

  /** What stays the same when this request is repeated, and differs for every other. */
  public String name() {
    return execution.map(Execution::name).orElse(invocation);
  }

  @Override
  public String toString() {
    return "StepEvent[" + asOf + "]"; // addresses are not printed
  }
}
