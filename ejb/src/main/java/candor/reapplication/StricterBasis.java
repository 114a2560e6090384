package candor.reapplication;

import candor.policy.Ruling;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Rule;
import candor.records.model.BasisFacts;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a row's basis allows and what is ruled now: the stricter of both, element by element (R11, R16).
 *
 * @param agreement that was applied later; absent: administrators left out more, and the basis stands on what it stood on
 */
record StricterBasis(
        BasisFacts basis, Ruling ruling, @Nullable AppliedAgreement agreement) {
    /** @param organization its short name */
    record AppliedAgreement(String organization, int version) {}

    /** What neither of them allows to be kept. */
    Set<Element> leftOut() {
        Set<Element> leftOut = already();
        leftOut.addAll(ruling.leftOut());
        return leftOut;
    }

    /** What the ruling leaves out and the basis did not. */
    Set<Element> newlyLeftOut() {
        Set<Element> more = leftOut();
        more.removeAll(already());
        return more;
    }

    /** In days (R15). */
    int retentionDays() {
        return Math.min(basis.retentionDays(), ruling.retentionDays());
    }

    boolean isHeldShorter() {
        return retentionDays() < basis.retentionDays();
    }

    BasisFacts facts() {
        Set<Rule> rules = agreement == null ? EnumSet.noneOf(Rule.class) : EnumSet.of(Rule.R11);
        basis.rules().forEach(rule -> rules.add(Rule.valueOf(rule)));
        rules.addAll(ruling.rules());
        return new BasisFacts(
                basis.policyVersion(),
                basis.arrivalPolicyVersion(),
                basis.clause(),
                names(rules),
                basis.licenseType(),
                basis.hosting(),
                agreement == null ? basis.agreementOrganization() : agreement.organization(),
                basis.agreementVersion(),
                basis.arrivalAgreementVersion(),
                agreement == null ? basis.reappliedAgreementVersion() : Integer.valueOf(agreement.version()),
                disposition().name(),
                names(leftOut()),
                basis.owner(),
                basis.ownerOrganization(),
                common(basis.purposes(), names(ruling.purposes())),
                common(basis.rights(), names(ruling.rights())),
                retentionDays());
    }

    private Disposition disposition() {
        Disposition stricter = Disposition.valueOf(basis.disposition()).stricter(ruling.disposition());
        return stricter == Disposition.RETAIN && !leftOut().isEmpty() ? Disposition.REDUCE : stricter;
    }

    private Set<Element> already() {
        Set<Element> already = EnumSet.noneOf(Element.class);
        basis.omitted().forEach(each -> already.add(Element.valueOf(each)));
        return already;
    }

    private static List<String> common(List<String> some, List<String> others) {
        return some.stream().filter(others::contains).toList();
    }

    private static <T extends Enum<T>> List<String> names(Collection<T> words) {
        return new TreeSet<>(words).stream().map(Enum::name).toList();
    }
}
