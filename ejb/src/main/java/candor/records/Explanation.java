package candor.records;

import candor.records.model.BasisFacts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says a basis in plain words (R14): under which license and agreement, whose it is, and how long it stays. */
final class Explanation {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final String WEBSITE =
            "From visits to our website and from managing an account, only standard analytics and account data are kept: "
                    + "the same for every license, and for visitors without one.";
    private static final String CONSUMER_CLOUD =
            "What our cloud services take in under a consumer license is kept whole, and may be used for any purpose in "
                    + "the Terms of Service.";
    private static final String ENTERPRISE_CLOUD =
            "From our shared cloud under an enterprise license, we keep only what passing on a request takes: the route, "
                    + "the time, the user. No service agreement says otherwise.";
    private static final String CONSUMER_SOFTWARE =
            "A usage report of software under a consumer license is kept whole: it helps to improve the software and to "
                    + "support you.";
    private static final String ENTERPRISE_SOFTWARE =
            "A usage report of software under an enterprise license, whose organization has no service agreement in force, "
                    + "is kept in reduced form: no inputs of rendering tasks, no status messages, no error context.";

    private final BasisFacts basis;
    private final LocalDate retainUntil;

    Explanation(BasisFacts basis, LocalDate retainUntil) {
        this.basis = basis;
        this.retainUntil = retainUntil;
    }

    String inPlainWords() {
        return Stream.of(
                        says("R12") ? whatChanged() : underWhat(),
                        says("R16") ? narrowed() : "",
                        isReapplied() ? reapplied() : "",
                        ownership(),
                        "It is held until " + DAY.format(retainUntil) + " and then deleted.")
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String underWhat() {
        if (says("R11") && !(isReapplied() && basis.agreementVersion() == null) && !says("R8") && !says("R9")) {
            return "What is kept from cloud services under an enterprise license follows " + agreement()
                    + ", which stands above the general policy.";
        }
        return basis.rules().stream()
                .map(this::underRule)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> "It is kept under rule " + String.join(", ", basis.rules()) + " of the data policy.");
    }

    private Optional<String> underRule(String rule) {
        return Optional.ofNullable(
                switch (rule) {
                    case "R1" -> WEBSITE;
                    case "R2" -> CONSUMER_CLOUD;
                    case "R4" ->
                        "Of what passes through the private server that we manage for " + basis.ownerOrganization()
                                + ", we keep only what passing on a request takes: the route, the time, the user.";
                    case "R5" -> ENTERPRISE_CLOUD;
                    case "R7" -> CONSUMER_SOFTWARE;
                    case "R8" ->
                        "A usage report of software under an enterprise license is kept on behalf of "
                                + basis.ownerOrganization() + ", within what " + agreement() + " allows.";
                    case "R9" -> ENTERPRISE_SOFTWARE;
                    default -> null;
                });
    }

    private String whatChanged() {
        return "What was in force changed between its making ("
                + inForce(basis.policyVersion(), basis.agreementVersion()) + ") and its arrival ("
                + inForce(basis.arrivalPolicyVersion(), basis.arrivalAgreementVersion())
                + "): the stricter of the two was applied, part by part.";
    }

    private String narrowed() {
        return "The administrators of " + basis.ownerOrganization() + " have narrowed further what is collected.";
    }

    private static String inForce(String policy, @Nullable Integer agreement) {
        return "policy version " + policy + (agreement == null ? ", no agreement" : ", agreement version " + agreement);
    }

    private String agreement() {
        return "version " + basis.agreementVersion() + " of " + basis.agreementOrganization() + "’s service agreement";
    }

    private boolean isReapplied() {
        return basis.reappliedAgreementVersion() != null;
    }

    private String reapplied() {
        return "Version " + basis.reappliedAgreementVersion() + " of the service agreement of "
                + basis.agreementOrganization()
                + " was applied to it later: what that version leaves out was taken out of it then.";
    }

    private String ownership() {
        if (says("R6")) {
            return "It belongs to " + basis.ownerOrganization() + " or to its original owner, never to us.";
        }
        if (basis.ownerOrganization() != null) {
            return "It belongs to " + basis.ownerOrganization() + ".";
        }
        return basis.licenseType() == null
                ? "It belongs to the visitor, who has no license."
                : "It belongs to whoever holds the license.";
    }

    private boolean says(String rule) {
        return basis.rules().contains(rule);
    }
}
