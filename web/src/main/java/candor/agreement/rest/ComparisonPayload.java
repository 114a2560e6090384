package candor.agreement.rest;

import candor.agreement.AgreementComparison;
import candor.agreement.AgreementComparison.OfCategory;
import candor.agreement.AgreementComparison.Powers;
import candor.policy.Change;
import candor.policy.Ruling;
import candor.policy.model.Element;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a version of an agreement changes, as the engine would decide.
 *
 * @param policyVersion   the general policy in force when the version begins
 * @param previousVersion the version before it; null: there is none, and the general policy stands in its place
 */
public record ComparisonPayload(
        String policyVersion,
        @Nullable Integer previousVersion,
        Powers general,
        Powers previous,
        Powers agreed,
        List<Line> categories) {

    /**
     * A category without an agreement, under the version before, and under this one.
     *
     * @param fromGeneral  what this version changes against the general policy
     * @param fromPrevious what it changes against the version before
     */
    public record Line(
            String surface,
            @JsonInclude(Include.NON_NULL) @Nullable String hosting,
            String category,
            Side general,
            Side previous,
            Side agreed,
            List<Difference> fromGeneral,
            List<Difference> fromPrevious) {

        static Line of(OfCategory compared) {
            return new Line(
                    compared.surface().name(),
                    compared.hosting() == null ? null : compared.hosting().name(),
                    compared.agreed().category().name(),
                    Side.of(compared.general()),
                    Side.of(compared.previous()),
                    Side.of(compared.agreed()),
                    compared.fromGeneral().stream().map(Difference::of).toList(),
                    compared.fromPrevious().stream().map(Difference::of).toList());
        }
    }

    /** @param elements whether each is kept */
    public record Side(
            String disposition,
            Map<String, Boolean> elements,
            int retentionDays,
            String owner,
            List<String> rules,
            List<String> purposes) {

        static Side of(Ruling ruling) {
            Map<String, Boolean> elements = new TreeMap<>();
            for (Element element : ruling.category().elements()) {
                elements.put(element.name(), !ruling.omitted().contains(element));
            }
            return new Side(
                    ruling.disposition().name(),
                    elements,
                    ruling.retentionDays(),
                    ruling.owner().name(),
                    ruling.rules().stream().map(Enum::name).toList(),
                    ruling.purposes().stream().map(Enum::name).toList());
        }
    }

    /**
     * @param kind      such as {@code LEFT_OUT}
     * @param direction {@code STRICTER}, {@code WIDER} or {@code NEITHER}
     * @param words     elements or purposes, as the kind has it
     * @param before    days of retention, where the kind has them
     */
    public record Difference(String kind, String direction, List<String> words, int before, int after) {

        static Difference of(Change change) {
            return new Difference(
                    change.kind().name(),
                    change.kind().direction().name(),
                    change.words().stream().map(Enum::name).toList(),
                    change.before(),
                    change.after());
        }
    }

    static ComparisonPayload of(AgreementComparison comparison) {
        return new ComparisonPayload(
                comparison.policyVersion(),
                comparison.previousVersion(),
                comparison.general(),
                comparison.previous(),
                comparison.agreed(),
                comparison.categories().stream().map(Line::of).toList());
    }
}
