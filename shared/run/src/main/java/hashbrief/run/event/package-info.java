/**
 * What a step is asked to do: the day, and what is special about this request. Imports Jackson's
 * streaming.
 */
package hashbrief.run.event;
