package hashbrief.run.notify;

import hashbrief.run.once.Handover;

/** Publishes to one topic. Never throws for what the service says. */
public interface Notifier {

  Handover publish(Message message);
}
