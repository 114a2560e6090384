package candor.policy;

import static candor.policy.PolicyCases.*;
import static candor.policy.model.Category.*;
import static candor.policy.model.Disposition.*;
import static candor.policy.model.Hosting.*;
import static candor.policy.model.LicenseType.*;
import static candor.policy.model.Owner.*;
import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import candor.policy.model.Rule;
import candor.policy.model.Surface;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** R2 to R6 by example: whose cloud it is decides. */
class CloudRulesTest {

    @DisplayName(
            "R2: all of a consumer's shared cloud is retained, with the rights and the purpose of the Terms of Service")
    @Test
    void consumerIsRetained() {
        assertThat(rulings(Surface.CLOUD, CONSUMER, SHARED, null)).allSatisfy(ruling -> {
            assertThat(ruling.disposition()).isEqualTo(RETAIN);
            assertThat(ruling.omitted()).isEmpty();
            assertThat(ruling.rules()).containsExactly(Rule.R2);
            assertThat(ruling.clause()).isEqualTo("2, Consumer");
            assertThat(ruling.owner()).isEqualTo(LICENSE_HOLDER);
            assertThat(ruling.rights()).containsOnly(Right.values());
            assertThat(ruling.purposes()).containsOnly(Purpose.TERMS_OF_SERVICE);
        });
    }

    @DisplayName("R3: nothing is kept of a deployment the customer manages, whatever the license")
    @ParameterizedTest
    @NullSource
    @EnumSource
    void nothingOfWhatTheCustomerManages(@Nullable LicenseType license) {
        assertThat(rulings(Surface.CLOUD, license, PRIVATE_CUSTOMER_MANAGED, null))
                .allSatisfy(ruling -> {
                    assertRefused(ruling);
                    assertThat(ruling.rules()).contains(Rule.R3);
                    assertThat(ruling.clause()).isEqualTo("2, Enterprise");
                });
    }

    @DisplayName("R3: nothing is kept of a deployment the customer manages, whatever the agreement says")
    @Test
    void noAgreementOpensWhatTheCustomerManages() {
        assertThat(rulings(Surface.CLOUD, ENTERPRISE, PRIVATE_CUSTOMER_MANAGED, KEEP_EVERYTHING))
                .isEqualTo(rulings(Surface.CLOUD, ENTERPRISE, PRIVATE_CUSTOMER_MANAGED, null));
    }

    @DisplayName("R4: only routing metadata is kept of a private deployment that the vendor manages")
    @ParameterizedTest
    @NullSource
    @EnumSource
    void routingOfWhatTheVendorManages(@Nullable LicenseType license) {
        assertOnlyRoutingIsKept(license, PRIVATE_VENDOR_MANAGED, Rule.R4);
    }

    @DisplayName("R4: an agreement may say otherwise for its organization")
    @Test
    void agreementOpensWhatTheVendorManages() {
        Ruling job = ruling(ENTERPRISE, PRIVATE_VENDOR_MANAGED, agreement(Map.of(JOB, KEEP)), JOB);
        assertThat(job.disposition()).isEqualTo(RETAIN);
        assertThat(job.rules()).containsOnly(Rule.R4, Rule.R6, Rule.R11);
    }

    @DisplayName("R5: only routing metadata is kept of an enterprise in the shared cloud without an agreement")
    @Test
    void routingOfAnEnterpriseInTheSharedCloud() {
        assertOnlyRoutingIsKept(ENTERPRISE, SHARED, Rule.R5);
    }

    @DisplayName("R5: an agreement may say otherwise for its organization")
    @Test
    void agreementOpensTheSharedCloud() {
        Ruling job = ruling(ENTERPRISE, SHARED, agreement(Map.of(JOB, KEEP)), JOB);
        assertThat(job.disposition()).isEqualTo(RETAIN);
        assertThat(job.rules()).containsOnly(Rule.R5, Rule.R11);
    }

    @DisplayName("R6: private infrastructure's data is the organization's, whoever manages it, whatever is agreed")
    @ParameterizedTest
    @EnumSource(names = {"PRIVATE_VENDOR_MANAGED", "PRIVATE_CUSTOMER_MANAGED"})
    void privateDataIsTheOrganizations(Hosting hosting) {
        for (LicenseType license : LicenseType.values()) {
            assertThat(rulings(Surface.CLOUD, license, hosting, KEEP_EVERYTHING))
                    .allSatisfy(ruling -> {
                        assertThat(ruling.owner()).isEqualTo(ORGANIZATION);
                        assertThat(ruling.rules()).contains(Rule.R6);
                        assertThat(ruling.rights()).isEmpty();
                    });
        }
    }

    @DisplayName("without a deployment, or in the shared cloud without a license, no rule names it: nothing is kept")
    @Test
    void unknownFailsClosed() {
        assertThat(Stream.of(
                                rulings(Surface.CLOUD, CONSUMER, null, null),
                                rulings(Surface.CLOUD, ENTERPRISE, null, KEEP_EVERYTHING),
                                rulings(Surface.CLOUD, null, SHARED, KEEP_EVERYTHING))
                        .flatMap(List::stream))
                .allSatisfy(ruling -> {
                    assertRefused(ruling);
                    assertThat(ruling.rules()).isEmpty();
                });
    }

    private void assertOnlyRoutingIsKept(@Nullable LicenseType license, Hosting hosting, Rule rule) {
        assertThat(rulings(Surface.CLOUD, license, hosting, null)).allSatisfy(ruling -> {
            assertThat(ruling.disposition()).isEqualTo(ROUTE_ONLY);
            assertThat(ruling.omitted())
                    .isEqualTo(
                            ruling.category() == ROUTING
                                    ? Set.of()
                                    : ruling.category().elements());
            assertThat(ruling.rules()).contains(rule);
            assertThat(ruling.clause()).isEqualTo("2, Enterprise");
            assertThat(ruling.owner()).isEqualTo(ORGANIZATION);
            assertThat(ruling.rights()).isEmpty();
        });
    }
}
