/** Letters as their readers get them. */
package hashbrief.render.mail;
