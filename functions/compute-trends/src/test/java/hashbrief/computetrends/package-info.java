/** Tests of the step. */
package hashbrief.computetrends;
