package candor.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorZoneTest {
    private static final Instant NEARLY_MIDNIGHT = Instant.parse("2026-01-31T23:30:00Z");

    @Test
    void aZoneOfTheDatabaseIsTheVisitors() {
        assertThat(VisitorZone.read("Europe%2FBerlin")).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"Mars/Base", "%", "%zz", "+18:00", "UTC", "<script>", "../../etc"})
    void whateverElseACookieHoldsIsUniversalTime(String value) {
        assertThat(VisitorZone.read(value)).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void aMomentIsSaidInTheVisitorsZoneAndLanguage() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(new Words(Locale.GERMAN, berlin).moment(NEARLY_MIDNIGHT, "minute"))
                .isEqualTo("01.02.2026, 00:30");
        assertThat(new Words(Locale.ENGLISH, berlin).moment(NEARLY_MIDNIGHT, "minute"))
                .isEqualTo("1 Feb 2026, 00:30");
        assertThat(new Words(Locale.GERMAN).moment(NEARLY_MIDNIGHT, "minute")).isEqualTo("31.01.2026, 23:30 UTC");
    }

    @Test
    void theDayOfAMomentIsTheDayThatItsTimeIsSaidWith() {
        Words german = new Words(Locale.GERMAN, ZoneId.of("Europe/Berlin"));
        assertThat(german.dayOf(NEARLY_MIDNIGHT)).isEqualTo("01.02.2026");
        assertThat(german.moment(NEARLY_MIDNIGHT, "minute")).startsWith(german.dayOf(NEARLY_MIDNIGHT));
        assertThat(german.moment(NEARLY_MIDNIGHT, "time")).isEqualTo("00:30");
        assertThat(new Words(Locale.ENGLISH).moment(NEARLY_MIDNIGHT, "time")).isEqualTo("23:30 UTC");
    }

    @Test
    void aDayIsNamedAsOneSpeaksOfIt() {
        LocalDate today = LocalDate.of(2026, 3, 1);
        Words english = new Words(Locale.ENGLISH);
        assertThat(english.nearDay(today, today)).isEqualTo("Today");
        assertThat(english.nearDay(LocalDate.of(2026, 2, 28), today)).isEqualTo("Yesterday");
        assertThat(english.nearDay(LocalDate.of(2026, 2, 27), today)).isEqualTo("Friday");
        assertThat(english.nearDay(LocalDate.of(2026, 3, 2), today)).isEqualTo("Monday");
        assertThat(new Words(Locale.GERMAN).nearDay(LocalDate.of(2026, 2, 27), today))
                .isEqualTo("Freitag");
    }
}
