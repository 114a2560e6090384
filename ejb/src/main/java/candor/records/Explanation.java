package candor.records;

import candor.records.model.BasisFacts;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says a basis in plain words (R14): under which license and agreement, whose it is, and how long it stays. */
final class Explanation {
    private final BasisFacts basis;
    private final LocalDate retainUntil;
    private final Locale language;
    private final UnaryOperator<String> nameOf;
    private final ResourceBundle words;

    /**
     * @param language English where there are no words in it
     * @param nameOf   an organization's name as the reader knows it, by its short name
     */
    Explanation(BasisFacts basis, LocalDate retainUntil, Locale language, UnaryOperator<String> nameOf) {
        this.basis = basis;
        this.retainUntil = retainUntil;
        this.nameOf = nameOf;
        this.words = words(language);
        this.language = words.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : words.getLocale();
    }

    /** Never in the server's own language: who asks for one that there is not reads English. */
    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                "candor.records.explanation",
                language,
                Explanation.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String inPlainWords() {
        return Stream.of(
                        says("R12") ? whatChanged() : underWhat(),
                        says("R16") ? say("narrowed", owner()) : "",
                        isReapplied() ? reapplied() : "",
                        ownership(),
                        say("until", until()))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String until() {
        return DateTimeFormatter.ofPattern(words.getString("day"), language).format(retainUntil);
    }

    private String underWhat() {
        if (says("R11") && !(isReapplied() && basis.agreementVersion() == null) && !says("R8") && !says("R9")) {
            return say("cloudAgreement", agreement());
        }
        return basis.rules().stream()
                .map(this::underRule)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> say("rule", String.join(", ", basis.rules())));
    }

    private Optional<String> underRule(String rule) {
        return Optional.ofNullable(
                switch (rule) {
                    case "R1", "R2", "R5", "R7", "R9" -> say(rule);
                    case "R4" -> say(rule, owner());
                    case "R8" -> say(rule, owner(), agreement());
                    default -> null;
                });
    }

    private String whatChanged() {
        return say(
                "changed",
                inForce(basis.policyVersion(), basis.agreementVersion()),
                inForce(basis.arrivalPolicyVersion(), basis.arrivalAgreementVersion()));
    }

    private String inForce(String policy, @Nullable Integer agreement) {
        return agreement == null ? say("inForce.none", policy) : say("inForce", policy, agreement.toString());
    }

    private String agreement() {
        return say("agreement", String.valueOf(basis.agreementVersion()), name(basis.agreementOrganization()));
    }

    private boolean isReapplied() {
        return basis.reappliedAgreementVersion() != null;
    }

    private String reapplied() {
        return say("reapplied", String.valueOf(basis.reappliedAgreementVersion()), name(basis.agreementOrganization()));
    }

    private String ownership() {
        if (says("R6")) {
            return say("owner.private", owner());
        }
        if (basis.ownerOrganization() != null) {
            return say("owner", owner());
        }
        return say(basis.licenseType() == null ? "owner.visitor" : "owner.holder");
    }

    private String owner() {
        return name(basis.ownerOrganization());
    }

    private String name(@Nullable String organization) {
        return organization == null ? "" : nameOf.apply(organization);
    }

    private boolean says(String rule) {
        return basis.rules().contains(rule);
    }

    /** Numbers come as text: a version is not a quantity, and takes no separators. */
    private String say(String key, String... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }
}
