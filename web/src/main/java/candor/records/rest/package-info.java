/** Records over HTTP: parameters in, payloads out. No entity and no decision enters here. */
@NullMarked
package candor.records.rest;

import org.jspecify.annotations.NullMarked;
