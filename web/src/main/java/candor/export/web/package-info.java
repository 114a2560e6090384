/** The page on which a person orders a copy of what is held, sees it being made, and fetches it (ADR 12). */
@NullMarked
package candor.export.web;

import org.jspecify.annotations.NullMarked;
