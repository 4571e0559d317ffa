/** Tests of the steps, with the data that ship with the project. */
package hashbrief.run.steps;
