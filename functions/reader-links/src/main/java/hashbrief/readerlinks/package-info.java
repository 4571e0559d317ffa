/**
 * Answers the links of a mail: a download, and the end of the mails. Imports aws and run.
 *
 * <p>Decision: a link leads to a presigned address that lives for minutes, made at the click, since
 * one made with the mail would die with the session of the function that signed it. Only what a
 * token names is ever redirected to; nothing of the request goes into the answer but a checked
 * token.
 */
package hashbrief.readerlinks;
