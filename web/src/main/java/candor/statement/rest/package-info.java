/** The rules in force for whoever asks, over HTTP. */
@NullMarked
package candor.statement.rest;

import org.jspecify.annotations.NullMarked;
