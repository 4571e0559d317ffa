/**
 * What all clients of the AWS SDK share: HTTP, time-outs, and what their failures mean. Imports the
 * SDK and once.
 *
 * <p>Decision: url-connection is the only HTTP client. Netty and Apache, which the SDK brings
 * along, are excluded: the same start time, half of the size.
 */
package hashbrief.cloud.sdk;
