/**
 * What is held: rows of one category each, under an interned basis (R14). Reading goes through the repository here;
 * writing many rows at once is {@code candor.collection.model}.
 */
@NullMarked
package candor.records.model;

import org.jspecify.annotations.NullMarked;
