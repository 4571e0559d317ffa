package hashbrief.run.event;

/**
 * The execution of the state machine that a step belongs to.
 *
 * @param id its ARN, for links and logs
 * @param name unique among executions, the same in each of its steps and retries
 */
public record Execution(String id, String name) {}
