/**
 * Takes out of diagnostics what says who somebody is or lets one act as somebody (R18), before staff sees them. A function of the text and of
 * what is known of its person; nothing else enters. In doubt it masks: staff may reveal one occurrence, and that is written down. The work
 * grows with the length of the text, whatever the text.
 */
@NullMarked
package candor.diagnostics.masking;

import org.jspecify.annotations.NullMarked;
