/**
 * Rules of the repository that a compiler cannot hold: format, size, and what may be used where.
 */
package hashbrief.tests.rules;
