/** The catalogue of what is collected, as a page for people and as JSON-LD for programs; both are open to everybody. */
@NullMarked
package candor.catalogue.web;

import org.jspecify.annotations.NullMarked;
