/** Tests of the settings file. */
package hashbrief.cloud.settings;
