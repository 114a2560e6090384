package candor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the house to {@link HouseRules}. Plain JUnit around ArchUnit: Surefire does not count its {@code @ArchTest} fields,
 * and a test that nobody sees run may as well not have.
 */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("candor");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String name, ArchRule rule) {
        rule.check(CLASSES);
    }

    /** Without a room on the classpath every rule would hold of it. */
    @ParameterizedTest
    @ValueSource(strings = {"candor\\.policy\\.model", "candor\\.policy", "candor\\..*(web|rest)"})
    void everyRoomIsLookedAt(String packages) {
        assertThat(CLASSES).anyMatch(member -> member.getPackageName().matches(packages));
    }

    static Stream<Arguments> rules() throws ReflectiveOperationException {
        return new HouseRules("candor")
                .all().entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }
}
