package hashbrief.cloud.step;

import hashbrief.cloud.log.StepLog;

/** The use case behind one function. */
public interface Step {

  /** Does its work; a repeat after any failure gives the same result. */
  Answer run(StepEvent event, StepLog log);
}
