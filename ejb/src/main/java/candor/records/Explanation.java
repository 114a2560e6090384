package candor.records;

import candor.records.model.BasisFacts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says a basis in plain words (R14): under which license and agreement, whose it is, and how long it stays. */
final class Explanation {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final BasisFacts basis;
    private final LocalDate retainUntil;

    Explanation(BasisFacts basis, LocalDate retainUntil) {
        this.basis = basis;
        this.retainUntil = retainUntil;
    }

    String inPlainWords() {
        return String.join(
                " ",
                basis.rules().contains("R12") ? whatChanged() : underWhat(),
                ownership(),
                "It is held until " + DAY.format(retainUntil) + " and then deleted.");
    }

    private String underWhat() {
        if (basis.rules().contains("R7")) {
            return "A usage report of software under a consumer license is kept whole: it helps to improve the software and to support you.";
        }
        if (basis.rules().contains("R8")) {
            return "A usage report of software under an enterprise license is kept on behalf of "
                    + basis.agreementOrganization() + ", within what version " + basis.agreementVersion()
                    + " of its service agreement allows.";
        }
        if (basis.rules().contains("R9")) {
            return "A usage report of software under an enterprise license, whose organization has no service agreement in force, is kept in "
                    + "reduced form: no inputs of rendering tasks, no status messages, no error context.";
        }
        return "It is kept under rule " + String.join(", ", basis.rules()) + " of the data policy.";
    }

    private String whatChanged() {
        return "What was in force changed between the making of the report ("
                + inForce(basis.policyVersion(), basis.agreementVersion()) + ") and its arrival ("
                + inForce(basis.arrivalPolicyVersion(), basis.arrivalAgreementVersion())
                + "): the stricter of the two was applied, part by part.";
    }

    private static String inForce(String policy, @Nullable Integer agreement) {
        return "policy version " + policy + (agreement == null ? ", no agreement" : ", agreement version " + agreement);
    }

    private String ownership() {
        return basis.ownerOrganization() != null
                ? "It belongs to " + basis.ownerOrganization() + "."
                : "It belongs to whoever holds the license.";
    }
}
