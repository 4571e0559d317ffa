/** AI leases and GPU rental against mining, per megawatt-hour. Imports units and profit. */
package hashbrief.core.compute;
