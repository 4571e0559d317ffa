/** The page as a browser shows it. */
package hashbrief.tests.browser;
