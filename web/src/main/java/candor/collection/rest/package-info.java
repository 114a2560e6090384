/** The collection API: who sends, in which encoding, and how records are read off the wire. What becomes of them is intake. */
@NullMarked
package candor.collection.rest;

import org.jspecify.annotations.NullMarked;
