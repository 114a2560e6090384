package candor.collection.minimization;

/**
 * Why a record is {@code INVALID}. A code and no text: a rejected value is never repeated, it may be somebody's data.
 */
public enum Reason {
    /** The bytes are not JSON. */
    NOT_JSON,
    /** JSON, but not an object. */
    NOT_AN_OBJECT,
    /** JSON, but with a member twice in one object, or beyond a limit of {@link Json}. */
    BEYOND_LIMITS,
    /** A required member is absent. */
    MISSING,
    /** The member is listed, with another type. */
    WRONG_TYPE,
    /** Not a UUID. */
    NOT_A_UUID,
    /** Not an RFC 3339 instant with an offset. */
    NOT_AN_INSTANT,
    /** An instant further back or ahead than the contract lets it lie. */
    OUT_OF_RANGE,
    /** Not one of the words that the contract lists. */
    NOT_LISTED,
    /** A number below zero where a quantity stands. */
    NEGATIVE,
    /** A number of more than a thousand places before or behind the point. */
    NUMBER_TOO_LARGE,
    /** Nested deeper than {@link Json#MAX_DEPTH}. */
    TOO_DEEP
}
