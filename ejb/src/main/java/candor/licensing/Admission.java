package candor.licensing;

import candor.platform.RefusalException;

/** Whose a collector key is, or why nothing is taken from whoever holds it. */
public sealed interface Admission {
    record Admitted(Source source) implements Admission {}

    record Denied(RefusalException reason) implements Admission {}
}
