/**
 * Deletion with proof (R17, ADR 13): an order conceals rows at once and, once it can no longer be undone, deletes them in portions,
 * counts again and certifies. Who may order what is decided by the rooms that call {@link candor.erasure.Erasures}.
 */
@NullMarked
package candor.erasure;

import org.jspecify.annotations.NullMarked;
