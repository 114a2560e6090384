package candor.policy;

import static candor.policy.PolicyCases.*;
import static candor.policy.model.Disposition.*;
import static candor.policy.model.LicenseType.*;
import static candor.policy.model.Owner.*;
import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.LicenseType;
import candor.policy.model.Purpose;
import candor.policy.model.Rule;
import candor.policy.model.Surface;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** R1 by example: the website is the same for everybody. */
class WebsiteRulesTest {

    @DisplayName("R1: the website's elements are retained, for every license type and for visitors without one")
    @ParameterizedTest
    @NullSource
    @EnumSource
    void sameForEverybody(@Nullable LicenseType license) {
        assertThat(rulings(Surface.WEBSITE, license, null, null)).allSatisfy(ruling -> {
            assertThat(ruling.disposition()).isEqualTo(RETAIN);
            assertThat(ruling.omitted()).isEmpty();
            assertThat(ruling.rules()).containsExactly(Rule.R1);
            assertThat(ruling.clause()).isEqualTo("1");
            assertThat(ruling.owner()).isEqualTo(LICENSE_HOLDER);
            assertThat(ruling.purposes()).containsOnly(Purpose.ANALYTICS, Purpose.ACCOUNT_MANAGEMENT);
        });
    }

    @DisplayName("R1: an agreement about the website changes nothing")
    @Test
    void noAgreementChangesIt() {
        assertThat(rulings(Surface.WEBSITE, ENTERPRISE, null, REFUSE_EVERYTHING))
                .isEqualTo(rulings(Surface.WEBSITE, ENTERPRISE, null, null));
    }
}
