/** Secrets that the stack generates and nobody types: Secrets Manager. Imports the AWS SDK. */
package hashbrief.cloud.secret;
