package candor.platform.rest;

import java.util.Arrays;
import java.util.Optional;

/** The stable types of problems, each with its status. What clients may rely on; the titles may change. */
public enum ProblemType {
    NOT_JSON(400, "not-json", "The body is not JSON"),
    BAD_REQUEST(400, "bad-request", "The request cannot be understood"),
    BAD_PARAMETER(400, "bad-parameter", "A parameter cannot be used"),
    UNAUTHENTICATED(401, "unauthenticated", "Who is asking is not known"),
    UNKNOWN_KEY(401, "unknown-key", "The collector key is not known"),
    FORBIDDEN(403, "forbidden", "Not allowed"),
    REVOKED_KEY(403, "revoked-key", "The collector key was taken back"),
    CUSTOMER_MANAGED(403, "customer-managed", "Nothing is collected from a deployment that its customer manages"),
    WRONG_SURFACE(403, "wrong-surface", "The collector key is for another kind of source"),
    TOOL_NOT_GRANTED(
            403,
            "tool-not-granted",
            "The organization's agreement does not grant this tool, or the program was not given it"),
    UNKNOWN_PERSON(403, "unknown-person", "Nobody here goes by this sign-in"),
    PERSON_REQUIRED(403, "person-required", "Only a person may do this, no program"),
    OWN_MEMBERSHIP(
            403, "own-membership", "Nobody removes themselves, or takes the administrator's role from themselves"),
    OWN_REQUEST(403, "own-request", "Nobody decides their own request"),
    OWN_DRAFT(403, "own-draft", "Nobody approves what they wrote"),
    NOT_FOUND(404, "not-found", "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This method is not for this address"),
    NOT_ACCEPTABLE(406, "not-acceptable", "None of the accepted media types can be given"),
    TOO_LARGE(413, "too-large", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "This media type or encoding is not taken"),
    CONTENT_DIFFERS(409, "content-differs", "Other bytes are stored under this id"),
    AGREEMENT_NOT_IN_FORCE(409, "agreement-not-in-force", "Only the agreement that is in force now can be applied"),
    NOTHING_NARROWED(409, "nothing-narrowed", "The administrators leave nothing out that could be applied"),
    NAME_TAKEN(409, "name-taken", "The name, or the address, is taken"),
    REQUEST_OPEN(409, "request-open", "There is a request that has not ended yet"),
    REQUEST_DECIDED(409, "request-decided", "The request does not wait for a decision"),
    PREVIEW_STALE(409, "preview-stale", "The order does not go with a preview of the same, not older than 15 minutes"),
    TOO_LATE(409, "too-late", "It cannot be taken back any more"),
    PERIOD_OVERLAPS(409, "period-overlaps", "There is another one for a part of this period"),
    ALREADY_ENDED(409, "already-ended", "It has ended, or ends earlier"),
    NOT_A_DRAFT(409, "not-a-draft", "Only a draft can be changed or approved"),
    DRAFT_CHANGED(409, "draft-changed", "It was changed since you read it"),
    RULE_ABOVE(422, "rule-above-agreements", "No agreement can change this"),
    HELD(409, "held", "A legal hold keeps it"),
    UNCLEANABLE_CONTENT(
            422, "uncleanable-content", "The image carries metadata that may not be kept and cannot be taken out"),
    TOO_MANY(429, "too-many", "Too much at once; sending it again later is safe"),
    INTERNAL(500, "internal", "Something went wrong here"),
    UNAVAILABLE(503, "unavailable", "Not at the moment; sending it again later is safe");

    private final int status;
    private final String name;
    private final String title;

    ProblemType(int status, String name, String title) {
        this.status = status;
        this.name = name;
        this.title = title;
    }

    /** The type that stands for a status of which no more is known. */
    public static Optional<ProblemType> ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status && type != NOT_JSON)
                .findFirst();
    }

    public int status() {
        return status;
    }

    public String uri() {
        return "urn:candor:problem:" + name;
    }

    public String title() {
        return title;
    }
}
