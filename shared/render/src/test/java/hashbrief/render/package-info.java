/** Reports that the tests of every renderer share. */
package hashbrief.render;
