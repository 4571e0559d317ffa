/** The command as a user types it: the launcher, its output, its exit status. */
package hashbrief.tests.command;
