/** GPU rental and SOFR for tests, in the documented formats. */
package hashbrief.sources.fake.compute;
