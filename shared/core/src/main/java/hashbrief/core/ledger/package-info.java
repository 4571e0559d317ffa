/**
 * What the figures stand on: assumptions, gaps, checks, and what a later revision says otherwise.
 * Imports section, words and the domain; nothing of the claims.
 *
 * <p>Decision: gaps are collected by walking the finished figures, so none can be forgotten.
 */
package hashbrief.core.ledger;
