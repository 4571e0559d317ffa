/** That every figure and table of a report is declared once, and rightly. */
package hashbrief.contract;
