/** Charts as shapes. */
package hashbrief.render.chart;
