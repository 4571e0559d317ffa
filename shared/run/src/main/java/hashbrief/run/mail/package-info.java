/**
 * A mail, its bytes (MIME, by Angus Mail) and SES v2 behind the {@link hashbrief.run.mail.Mailer}
 * port; the fake beside it. Imports once for the answer of a service.
 *
 * <p>Decision: the SES client repeats nothing but throttled requests. A repeat after a lost answer
 * would be a second mail; such a mail is {@code Unclear} instead.
 */
package hashbrief.run.mail;
