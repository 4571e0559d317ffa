/** Tests of the step. */
package hashbrief.writereport;
