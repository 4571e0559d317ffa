/** Tests of the settings file. */
package hashbrief.run.settings;
