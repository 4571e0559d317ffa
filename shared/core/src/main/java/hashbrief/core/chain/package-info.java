/** Hash rate and difficulty: days, windows, intervals, retargets. Imports units only. */
package hashbrief.core.chain;
