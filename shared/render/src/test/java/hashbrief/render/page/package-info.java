/** The page as text. */
package hashbrief.render.page;
