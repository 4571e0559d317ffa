/**
 * The artifacts under AWS's runtime interface emulator, which comes with SAM CLI: Lambda's own loop
 * without a container, so that a function reaches the LocalStack of this run.
 */
package hashbrief.tests.runtime;
