package candor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.portal.web.Words;
import candor.records.OrganizationRecords;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LookReasonsTest {
    private final LookReasons german = new LookReasons(new Words(Locale.GERMAN));

    @Test
    @DisplayName("R19: what the system wrote down is said in the visitor's language")
    void ours() {
        assertThat(german.say(OrganizationRecords.REVIEW))
                .isEqualTo("Durchsicht durch die Verwaltung der Organisation");
        assertThat(new LookReasons(new Words(Locale.ENGLISH)).say(OrganizationRecords.REVIEW))
                .isEqualTo(OrganizationRecords.REVIEW);
    }

    @Test
    @DisplayName("R19: a human's own words stay as they are")
    void others() {
        assertThat(german.say("Ticket 4711: it <crashed>")).isEqualTo("Ticket 4711: it <crashed>");
    }
}
