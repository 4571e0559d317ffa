/** Tests of the command line. */
package hashbrief.cli;
