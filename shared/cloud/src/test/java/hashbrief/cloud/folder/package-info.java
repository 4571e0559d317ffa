/** Tests of the folder store. */
package hashbrief.cloud.folder;
