/**
 * The stack of template.yaml on LocalStack: built by {@code sam build}, deployed by {@code sam
 * deploy}, run by its own state machine against upstreams on this machine.
 *
 * <p>LocalStack's Lambda, SES v2 and some resource types are this project's plugins (see
 * tests/localstack); it enforces no IAM, and never fires a schedule. What it accepts without doing
 * is checked in the template itself.
 *
 * <p>Decision: one LocalStack and one stack for all tests of a run, since they take a minute to
 * come up; every test begins with an empty bucket instead.
 */
package hashbrief.tests.stack;
