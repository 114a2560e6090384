package candor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.portal.web.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private final Summary summary = new Summary(new Words(Locale.ENGLISH));

    @Test
    void aHitSaysWhatKindItIsAndWhatItIsAbout() {
        assertThat(line(Category.ACTIVITY, "{'type': 'page-view', 'activity': {'page': '/price', 'referrer': 'r'}}"))
                .isEqualTo("Page viewed · /price");
        assertThat(line(Category.ACTIVITY, "{'type': 'search', 'activity': {'page': '/find', 'query': 'fog'}}"))
                .isEqualTo("Search · fog");
        assertThat(line(Category.ACTIVITY, "{'type': 'action', 'activity': {'page': '/price'}}"))
                .isEqualTo("Action · /price");
    }

    @Test
    void aConnectionSaysWhereItCameFrom() {
        assertThat(
                        line(
                                Category.CONNECTION,
                                "{'connection': {'userAgent': 'long', 'ipAddress': '192.0.2.1', 'browser': 'Firefox', 'device': 'phone'}}"))
                .isEqualTo("192.0.2.1 · Firefox · phone");
    }

    @Test
    void aCrashSaysItsMessageAndAnAccountItsSettings() {
        assertThat(line(
                        Category.DEVICE_EVENT,
                        "{'type': 'crash', 'deviceEvent': {'errorReport': {'message': 'bang'}}}"))
                .isEqualTo("Crash · bang");
        assertThat(line(
                        Category.ACCOUNT,
                        "{'account': {'email': 'a@example.com', 'settings': {'news': false, 'more': {'x': 1}}}}"))
                .isEqualTo("a@example.com · news false, more");
        assertThat(line(Category.ACCOUNT, "{'type': 'account-change'}")).isEqualTo("Account changed");
    }

    @Test
    void aJobSaysItsNameStateAndTasks() {
        assertThat(line(Category.JOB, "{'name': 'Lobby', 'status': 'FAILED', 'tasks': [{'taskId': 't'}]}"))
                .isEqualTo("Lobby · Failed · 1 task");
        assertThat(line(Category.JOB, "{'status': 'SOMETHING'}")).isEqualTo("SOMETHING");
    }

    @Test
    void anAssetSaysItsTextOrElseItsFile() {
        assertThat(line(Category.UPLOADED_ASSET, "{'text': 'a fox', 'fileName': 'p.txt'}"))
                .isEqualTo("a fox");
        assertThat(line(Category.GENERATED_ASSET, "{'fileName': 'p.png', 'mediaType': 'image/png'}"))
                .isEqualTo("p.png · image/png");
    }

    @Test
    void aMetricKeepsEveryDigit() {
        assertThat(line(Category.CLOUD_METRIC, "{'name': 'wait', 'value': 1.50, 'unit': 's'}"))
                .isEqualTo("wait · 1.50 s");
        assertThat(line(Category.CLOUD_METRIC, "{'name': 'seed', 'value': 18446744073709551615}"))
                .isEqualTo("seed · 18446744073709551615");
    }

    @Test
    void aRouteSaysWhatForWhereThatIsKept() {
        assertThat(line(Category.ROUTING, "{'route': 'TASK_DELIVERY'}")).isEqualTo("Passed on to deliver a task");
        assertThat(line(Category.ROUTING, "{}")).isEqualTo("A request was passed on");
    }

    @Test
    void everyCategoryHasALineForContentOfAnotherShape() {
        for (Category category : Category.values()) {
            assertThat(line(
                            category,
                            "{'activity': 3, 'tasks': {'a': []}, 'type': [1], 'deviceEvent': 'x', 'value': {}}"))
                    .as(category.name())
                    .isNotNull();
        }
    }

    @Test
    void partsThatRunFromRightToLeftLeaveTheOthersInTheirPlaces() {
        assertThat(summary.of(
                        Category.JOB,
                        RecordContent.of(Category.JOB, "{\"name\": \"\u202egpj\", \"status\": \"FAILED\"}")))
                .isEqualTo("\u200e\u2068\u202egpj\u2069 · \u2068Failed\u2069");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        String line = summary.of(
                Category.UPLOADED_ASSET,
                RecordContent.of(Category.UPLOADED_ASSET, "{\"text\": \"" + "🦊".repeat(401) + "\"}"));
        assertThat(line).isEqualTo("🦊".repeat(400) + "…");
    }

    private String line(Category category, String json) {
        return summary.of(category, RecordContent.of(category, json.replace('\'', '"')))
                .replaceAll("[\u200e\u2068\u2069]", "");
    }
}
