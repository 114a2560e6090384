package candor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordContentTest {

    @Test
    void aSeedOf64UnsignedBitsReadsExactlySo() {
        RecordContent content = RecordContent.of(Category.RENDER_INPUT, """
                {"tasks": [{"taskId": "t", "input": {"prompt": "a fox", "generation":
                  {"seed": 18446744073709551615, "cfg": 8.0, "denoise": 0.4999999999999999, "tiny": 1e-7}}}]}""");
        assertThat(content.software().renderTasks().get(0).generation())
                .extracting(Fact::text)
                .containsExactly("18446744073709551615", "8.0", "0.4999999999999999", "0.0000001");
        assertThat(content.json()).contains("18446744073709551615", "0.4999999999999999");
    }

    @Test
    void anAbsurdNumberIsNotWrittenOut() {
        assertThat(Fact.of(Json.parse("{\"n\": 1e999999}")).get(0).text()).isEqualTo("1E+999999");
    }

    @Test
    void controlCharactersAreShownByTheirPicturesInValuesAndNames() {
        List<Fact> facts = Fact.of(Json.parse("{\"a\\u0007\": \"\\u0001b\\tc\\r\\nd\\u001b[31m\\u007f\"}"));
        assertThat(facts.get(0).name()).isEqualTo("a\u2407");
        assertThat(facts.get(0).text()).isEqualTo("\u2401b\tc\r\nd\u241b[31m\u2421");
    }

    @Test
    void usageIsToldInTheOrderOfTime() {
        RecordContent content = RecordContent.of(Category.USAGE, """
                {"usage": [{"at": "2026-05-21T09:15:00Z", "action": "close"}, {"action": "undated"},
                           {"at": "2026-05-21T11:13:00+02:00", "action": "open"}],
                 "tasks": [{"taskId": "t", "at": "2026-05-21T09:14:00Z", "outcome": "FAILED"}]}""");
        assertThat(content.software().moments())
                .extracting(Moment::action)
                .containsExactly("open", null, "close", "undated");
        assertThat(content.software().moments().get(0).at()).isEqualTo(Instant.parse("2026-05-21T09:13:00Z"));
        assertThat(content.software().moments().get(1).failed()).isTrue();
    }

    @Test
    void aDurationThatCannotBeSaidIsShownAsItCame() {
        List<TaskRun> runs =
                RecordContent.of(Category.PROCESSING, """
                {"tasks": [{"durationMs": 8412}, {"durationMs": 1e30}, {"statusMessage": "no time"}]}""").software().taskRuns();
        assertThat(runs).extracting(TaskRun::duration).containsExactly(Duration.ofMillis(8412), null, null);
        assertThat(runs.get(1).milliseconds()).isEqualTo("1000000000000000000000000000000");
    }

    @Test
    void nestedMapsStayNestedAndShortListsAreOneLine() {
        List<Fact> facts = RecordContent.of(Category.JOB, """
                {"metadata": {"size": [704, 1280], "graph": {"3": {"class_type": "KSampler"}}, "none": {}, "nil": null}}""").cloud().metadata();
        assertThat(facts).extracting(Fact::name).containsExactly("size", "graph", "none", "nil");
        assertThat(facts.get(0).text()).isEqualTo("704, 1280");
        assertThat(facts.get(1).parts().get(0).parts().get(0)).isEqualTo(new Fact("class_type", "KSampler", List.of()));
    }

    @Test
    void charactersThatReorderAreEscapedInTheRawForm() {
        RecordContent content = RecordContent.of(Category.JOB, "{\"name\": \"\u202egpj.exe\"}");
        assertThat(content.json()).contains("\\u202egpj.exe").doesNotContain("\u202e");
    }

    @Test
    void contentOfAnotherShapeIsNoError() {
        RecordContent odd = RecordContent.of(Category.RENDER_INPUT, "{\"tasks\": {\"prompt\": 5}}");
        assertThat(odd.software().renderTasks()).isEmpty();
        assertThat(odd.software().moments()).isEmpty();
        assertThat(odd.software().memoryGb()).isNull();
        assertThat(odd.software().operatingSystem()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void everyCategoryHasAFormOfItsOwn(Category category) {
        assertThat(Path.of("src/main/webapp/WEB-INF/tags/content", form(category) + ".xhtml"))
                .exists();
    }

    @Test
    void aHitIsSplitIntoWhatItIsAboutAndTheRest() {
        WebsiteContent hit = RecordContent.of(Category.ACTIVITY, """
                {"type": "file-view", "activity": {"page": "/docs", "file": "guide.pdf", "referrer": "https://example.org/"}}""").website();
        assertThat(hit.subject()).isEqualTo(new Fact("file", "guide.pdf", List.of()));
        assertThat(hit.circumstances()).extracting(Fact::name).containsExactly("page", "referrer");
    }

    @Test
    void aJobHasItsTasksAndTheirStates() {
        CloudContent job = RecordContent.of(Category.JOB, """
                {"jobId": "j", "status": "RUNNING", "tasks": [{"taskId": "a", "status": "FAILED", "metadata": {"frame": 7}}, {}]}""").cloud();
        assertThat(job.state()).isEqualTo(new JobState("RUNNING"));
        assertThat(job.tasks())
                .containsExactly(
                        new JobTask("a", new JobState("FAILED"), List.of(new Fact("frame", "7", List.of()))),
                        new JobTask(null, null, List.of()));
    }

    @Test
    void onlyAPictureIsShownAsOne() {
        assertThat(asset("image/png", "content?id=1").image()).isEqualTo("content?id=1");
        assertThat(asset("image/png", null).image()).isNull();
        assertThat(asset("image/svg+xml", "content?id=1").image()).isNull();
        assertThat(asset("image/svg+xml", "content?id=1").download()).isEqualTo("content?id=1");
    }

    private static RecordContent asset(String mediaType, @Nullable String bytes) {
        return RecordContent.of(Category.GENERATED_ASSET, "{\"mediaType\": \"" + mediaType + "\"}", bytes);
    }

    private static String form(Category category) {
        return RecordContent.of(category, "{}").form();
    }
}
