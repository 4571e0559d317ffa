/**
 * S3 behind core's store port, and links into it. Imports the AWS SDK and core's store.
 *
 * <p>Decision: path style only where an endpoint is replaced (tests): a bucket then needs no name
 * of its own in DNS.
 */
package hashbrief.cloud.s3;
