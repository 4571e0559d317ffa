/**
 * The ports of run over S3, SES, SNS and Secrets Manager, and what failures of their clients mean.
 * Imports the AWS SDK and run.
 *
 * <p>Decision: url-connection is the only HTTP client. Netty and Apache, which the SDK brings
 * along, are excluded: the same start time, half of the size.
 *
 * <p>Decision: path style only where an endpoint is replaced (tests): a bucket then needs no name
 * of its own in DNS. Clients that hand over a mail or a message repeat nothing but throttled
 * requests: a repeat after a lost answer would be a second one; such a one is {@code Unclear}.
 */
package hashbrief.aws.client;
