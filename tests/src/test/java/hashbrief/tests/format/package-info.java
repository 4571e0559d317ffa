/**
 * The formatter, which Maven starts from its source before it builds any module: it needs the JDK
 * 25 of the build, and Maven itself may run on an older one.
 */
package hashbrief.tests.format;
