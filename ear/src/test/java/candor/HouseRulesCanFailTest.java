package candor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail holds nothing: the house {@code candorbad} has one offender for each of {@link HouseRules}. */
class HouseRulesCanFailTest {

    private static final HouseRules RULES = new HouseRules("candorbad");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("candorbad");

    private static final Map<String, String> OFFENDERS = Map.ofEntries(
            Map.entry("modelsKnowOnlyModels", "licensing.model.ModelThatKnowsAService"),
            Map.entry("servicesDoNotKnowThePortal", "records.ServiceThatKnowsAPage"),
            Map.entry("nobodyKnowsTheDevelopmentRun", "records.ServiceThatKnowsTheDevelopmentRun"),
            Map.entry("decisionIsPure", "policy.DecisionInAContainer"),
            Map.entry("minimizationIsPure", "collection.minimization.MinimizationInAContainer"),
            Map.entry("internalsAreNobodyElsesBusiness", "records.IntruderIntoRetention"),
            Map.entry("featuresHaveNoCycles", "audit.AuditThatKnowsIdentity"),
            Map.entry("packagesHaveNoCycles", "retention.internal.StepThatKnowsItsService"),
            Map.entry("serviceMethodsSayWhoMayCallThem", "records.OpenService.read"),
            Map.entry("resourceMethodsSayWhoMayCallThem", "records.rest.OpenResource.read"),
            Map.entry("entitiesStayBehindTheServices", "records.web.PageOfAnEntity"),
            Map.entry("namesSayWhatAClassIsFor", "records.RecordManager"),
            Map.entry("timeComesFromAClock", "records.ReaderOfTheSystemTime.today"),
            Map.entry("nothingIsPrinted", "records.Printer"),
            Map.entry("everyPackageIsNullMarked", "candorbad.audit is not"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void findsItsOffender(String name, ArchRule rule) {
        assertThat(OFFENDERS).containsKey(name);
        assertThat(violations(rule)).anyMatch(violation -> violation.contains(OFFENDERS.get(name)));
    }

    @Test
    void inheritedMethodsAndMethodReferencesAreFoundToo() {
        assertThat(violations(RULES.serviceMethodsSayWhoMayCallThem()))
                .anyMatch(it -> it.contains("OpenBase.inherited"));
        assertThat(violations(RULES.timeComesFromAClock())).anyMatch(it -> it.contains("ReaderOfTheSystemTime.later"));
    }

    @Test
    void whatIsAllowedIsLeftAlone() {
        assertThat(violations(RULES.serviceMethodsSayWhoMayCallThem())).noneMatch(it -> it.contains("guarded"));
        assertThat(violations(RULES.timeComesFromAClock()))
                .noneMatch(it -> it.contains("byTheClock"))
                .noneMatch(it -> it.contains("ClockProducer"));
        assertThat(violations(RULES.everyPackageIsNullMarked()))
                .noneMatch(it -> it.startsWith("candorbad.retention is"));
    }

    private static Stream<String> violations(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().getDetails().stream();
    }

    static Stream<Arguments> rules() throws ReflectiveOperationException {
        return RULES.all().entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }
}
