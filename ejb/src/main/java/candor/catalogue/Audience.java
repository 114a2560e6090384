package candor.catalogue;

import candor.policy.Clause;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Owner;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import candor.policy.model.Rule;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Those whose data on one surface is treated alike, and why it is.
 *
 * @param licenses           license types that they have, an empty option standing for none; empty set: whatever license
 * @param hostings           servers that the data comes from; empty set: there is nothing to distinguish
 * @param agreement          whether they have a service agreement in force; absent: it makes no difference
 * @param clause             of the statement on which it stands; absent where no rule names the case (nothing is kept)
 * @param rules              the rules that decide
 * @param rights             granted by using the service (R2)
 * @param agreementMayChange whether a service agreement may say otherwise for its organization (R11)
 */
public record Audience(
        Set<Optional<LicenseType>> licenses,
        Set<Hosting> hostings,
        @Nullable Boolean agreement,
        @Nullable Clause clause,
        Set<Rule> rules,
        Owner owner,
        Set<Purpose> purposes,
        Set<Right> rights,
        boolean agreementMayChange) {

    /** A name for addresses: {@code everybody}, {@code enterprise-shared}, {@code enterprise-without-agreement}. */
    public String id() {
        StringJoiner id = new StringJoiner("-");
        licenses.stream()
                .map(license -> license.map(Audience::word).orElse("visitor"))
                .sorted()
                .forEach(id::add);
        hostings.forEach(hosting -> id.add(word(hosting)));
        Optional.ofNullable(agreement).ifPresent(inForce -> id.add(inForce ? "with-agreement" : "without-agreement"));
        return id.length() == 0 ? "everybody" : id.toString();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
