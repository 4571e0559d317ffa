/** What a unit of hash rate earns and why that changed. Imports units and chain. */
package hashbrief.core.hashprice;
