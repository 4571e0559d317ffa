/** The port behind which a folder or S3 keeps what the steps write, and its fake. */
package hashbrief.core.store;
