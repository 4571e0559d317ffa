/** report.json against the records and the schema. */
package hashbrief.render.json;
