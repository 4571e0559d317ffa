/**
 * The command against every source at once: a server on the loopback that speaks the sources'
 * formats about the bundled days, so that the figures are known beforehand.
 */
package hashbrief.tests.live;
