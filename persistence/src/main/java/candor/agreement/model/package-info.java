/**
 * Versions of agreements before they are in force, and endings before they end one. A draft has force nowhere: it lies in a
 * table that nothing which decides reads. Who may approve what is held by constraints as well as by verbs.
 */
@NullMarked
package candor.agreement.model;

import org.jspecify.annotations.NullMarked;
