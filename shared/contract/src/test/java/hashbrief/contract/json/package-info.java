/** That report.json is written, read and validated as outsiders rely on it. */
package hashbrief.contract.json;
