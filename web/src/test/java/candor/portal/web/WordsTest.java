package candor.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import candor.policy.model.Surface;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private final Words words = new Words(Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(
            classes = {
                Category.class,
                Element.class,
                Surface.class,
                LicenseType.class,
                Hosting.class,
                Purpose.class,
                Right.class
            })
    void everyWordOfThePolicyHasAHumanOne(Class<? extends Enum<?>> vocabulary) {
        for (Enum<?> word : vocabulary.getEnumConstants()) {
            assertThat(words.of(vocabulary.getSimpleName(), word)).isNotEqualTo(word.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ms",
        "8412, 8.4 s",
        "59999, 59.9 s",
        "60000, 1 min",
        "134000, 2 min 14 s",
        "3780000, 1 h 3 min",
        "90000000, 1 d 1 h"
    })
    void durationsAreSaidInTwoUnitsAtMost(long milliseconds, String said) {
        assertThat(words.span(Duration.ofMillis(milliseconds)).replace('\u00a0', ' '))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"8412, '8,4 Sek.'", "134000, 2 Min. 14 Sek.", "3780000, 1 Std. 3 Min.", "90000000, 1 Tg. 1 Std."})
    void durationsAreSaidInGerman(long milliseconds, String said) {
        assertThat(new Words(Locale.GERMAN)
                        .span(Duration.ofMillis(milliseconds))
                        .replace('\u00a0', ' '))
                .isEqualTo(said);
    }

    @Test
    void momentsAreInUtcAndSaySo() {
        assertThat(words.moment(Instant.parse("2026-05-21T09:13:05Z"), "second"))
                .isEqualTo("21 May 2026, 09:13:05 UTC");
        assertThat(words.moment(Instant.parse("2026-05-21T09:13:05Z"), "")).isEqualTo("21 May 2026, 09:13 UTC");
        assertThat(words.day(LocalDate.of(2027, 5, 21))).isEqualTo("21 May 2027");
    }

    @Test
    void countsAgreeWithTheirNouns() {
        assertThat(words.say("summary.tasks", 0)).isEqualTo("No tasks");
        assertThat(words.say("summary.tasks", 1)).isEqualTo("1 task");
        assertThat(words.say("summary.tasks", 1200)).isEqualTo("1,200 tasks");
        assertThat(words.say("basis.days", 180)).isEqualTo("180 days after it was made");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1 kB",
        "4249, 4.2 kB",
        "99949, 100 kB",
        "999500, 1 MB",
        "12345678901, 12 GB"
    })
    void sizesAreInDecimalUnits(long bytes, String said) {
        assertThat(words.size(bytes).replace('\u00a0', ' ')).isEqualTo(said);
    }

    @Test
    void anUnknownLanguageReadsEnglish() {
        assertThat(new Words(Locale.JAPANESE).of("Element", Element.PROMPT)).isEqualTo("Prompt");
    }

    @Test
    void categoriesAreNamedOnceEach() {
        assertThat(words.categoriesOf(
                        java.util.List.of("JOB.JOB_METADATA", "JOB.TASK_METADATA", "CLOUD_METRIC.METRIC")))
                .isEqualTo("Jobs and tasks, Performance metrics");
    }

    @Test
    void elementsAreNamedWithoutTheirCategories() {
        assertThat(words.namesOf(java.util.List.of("RENDER_INPUT.PROMPT", "RENDER_INPUT.INPUT_METADATA")))
                .isEqualTo("Prompt, Input metadata");
    }
}
