package hashbrief.cloud.notify;

import hashbrief.cloud.once.Handover;

/** Publishes to one topic. Never throws for what the service says. */
public interface Notifier {

  Handover publish(Message message);
}
