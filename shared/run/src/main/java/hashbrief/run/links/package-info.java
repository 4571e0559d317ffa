/**
 * Links that a mail may carry: tokens that only their maker can make. Imports the JDK alone.
 *
 * <p>Decision: a token is purpose, expiry, key and an HMAC-SHA256 over them, so nothing about it is
 * stored and a lost table cannot break a link. Whoever changes the secret ends every link at once.
 */
package hashbrief.run.links;
