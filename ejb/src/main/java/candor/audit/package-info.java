/**
 * Who looked at whose data (R19), and what was done in an office. Every look at another's records is written here before its result
 * leaves the server, every administrative act in its own transaction; both become entries of one signed chain of hashes (ADR 20), which
 * stewards search, verify and take away. Data that was looked at does not enter, nor names: ids and numbers.
 */
@NullMarked
package candor.audit;

import org.jspecify.annotations.NullMarked;
