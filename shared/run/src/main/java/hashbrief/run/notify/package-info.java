/**
 * Messages to whoever subscribed: SNS behind the {@link hashbrief.run.notify.Notifier} port; the
 * fake beside it. Imports once for the answer of a service.
 */
package hashbrief.run.notify;
