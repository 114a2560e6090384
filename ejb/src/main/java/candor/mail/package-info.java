/**
 * Mail to people. What is written is put into the outbox in the transaction of what it tells of, so that nothing is told of what was
 * rolled back and nothing that happened goes untold; it is sent afterwards, by any node, with retries (ADR 14). What a mail says is its
 * writer's affair.
 */
@NullMarked
package candor.mail;

import org.jspecify.annotations.NullMarked;
