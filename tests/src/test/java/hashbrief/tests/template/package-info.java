/**
 * template.yaml and what belongs to it, looked at without deploying: policies above all, since
 * LocalStack enforces none, and what it accepts without doing it.
 */
package hashbrief.tests.template;
