/**
 * Secrets that the stack generates and nobody types: Secrets Manager. Imports the AWS SDK and
 * links.
 */
package hashbrief.cloud.secret;
