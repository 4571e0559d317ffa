/** European day-ahead prices by bidding zone, from Energy-Charts of Fraunhofer ISE. */
package hashbrief.sources.energycharts;
