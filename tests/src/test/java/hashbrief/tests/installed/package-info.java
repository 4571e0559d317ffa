/** Programs that tests need on the machine. */
package hashbrief.tests.installed;
