package hashbrief.run.steps;

import hashbrief.run.event.StepEvent;
import hashbrief.run.log.StepLog;

/** The use case behind one function. */
public interface Step {

  /** Does its work; a repeat after any failure gives the same result. */
  StepAnswer run(StepEvent event, StepLog log);
}
