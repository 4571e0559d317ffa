/** Made-up reports for tests of whatever reads a report. */
package hashbrief.contract.sample;
