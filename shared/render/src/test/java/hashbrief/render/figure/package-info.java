/** Figures as words. */
package hashbrief.render.figure;
