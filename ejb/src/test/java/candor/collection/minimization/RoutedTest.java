package candor.collection.minimization;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.policy.model.Surface;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R4, R5: of a record that is only routed")
class RoutedTest {

    private static final String[] ALL_ROUTING = {"ROUTING.ROUTE", "ROUTING.TIMESTAMP", "ROUTING.USER_IDENTIFIER"};

    @ParameterizedTest
    @ValueSource(strings = {CloudKindsTest.JOB, CloudKindsTest.ASSET, CloudKindsTest.ERROR, CloudKindsTest.METRIC})
    @DisplayName("that it came is left, whatever was sent, and all that it had is named")
    void onlyTheRoute(String members) {
        Minimized routed = Sent.route(members);
        assertThat(routed.content()).containsOnlyKeys(Category.ROUTING);
        assertThat(routed.content().get(Category.ROUTING)).hasToString("{\"route\":\"TASK_DELIVERY\"}");
        assertThat(routed.omitted())
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        Sent.clean(Surface.CLOUD, members).present());
        assertThat(routed.envelope().user()).isEqualTo("dana");
    }

    @Test
    @DisplayName("the categories' own omissions make no difference")
    void omissionsOfItsOwnCategory() {
        Minimized routed =
                Sent.route(CloudKindsTest.JOB, "JOB.JOB_METADATA", "JOB.TASK_METADATA", "JOB.USER_IDENTIFIER");
        assertThat(routed.content().get(Category.ROUTING)).hasToString("{\"route\":\"TASK_DELIVERY\"}");
        assertThat(routed.omitted())
                .extracting(ElementRef::toString)
                .containsExactly("JOB.JOB_METADATA", "JOB.TASK_METADATA");
    }

    @Test
    @DisplayName(
            "an omitted route leaves a row that only has a time and a person, and nothing once they are omitted too")
    void omittedRoute() {
        Minimized some = Sent.route(CloudKindsTest.METRIC, "ROUTING.ROUTE", "ROUTING.TIMESTAMP");
        assertThat(some.content().get(Category.ROUTING)).hasToString("{}");
        assertThat(some.omitted())
                .extracting(ElementRef::toString)
                .containsExactly("CLOUD_METRIC.METRIC", "ROUTING.ROUTE", "ROUTING.TIMESTAMP");
        assertThat(Sent.route(CloudKindsTest.METRIC, "ROUTING.ROUTE", "ROUTING.USER_IDENTIFIER")
                        .content())
                .containsKey(Category.ROUTING);
        Minimized none = Sent.route(CloudKindsTest.METRIC, ALL_ROUTING);
        assertThat(none.content()).isEmpty();
        assertThat(none.omitted()).hasSize(4);
    }

    @Test
    @DisplayName("without a person, an omitted route and time leave nothing")
    void nobody() {
        Checked.Clean metric = (Checked.Clean) Minimizer.of(Surface.CLOUD).check(Reports.report(CloudKindsTest.METRIC));
        Minimized none = Minimizer.of(Surface.CLOUD)
                .minimize(metric, Reports.omitting("ROUTING.ROUTE", "ROUTING.TIMESTAMP"), true);
        assertThat(none.content()).isEmpty();
        assertThat(none.omitted())
                .extracting(ElementRef::toString)
                .containsExactly("CLOUD_METRIC.METRIC", "ROUTING.ROUTE", "ROUTING.TIMESTAMP");
    }

    @Test
    @DisplayName("a route is its own")
    void routes() {
        Minimized whole = Sent.route(CloudKindsTest.ROUTE);
        assertThat(whole.content().get(Category.ROUTING))
                .hasToString("{\"route\":\"AUTHENTICATION\",\"metadata\":{\"zone\":\"north\"}}");
        assertThat(whole.omitted()).isEmpty();
        Minimized bare = Sent.route(CloudKindsTest.ROUTE, "ROUTING.ROUTE");
        assertThat(bare.content().get(Category.ROUTING)).hasToString("{}");
        assertThat(bare.omitted()).extracting(ElementRef::toString).containsExactly("ROUTING.ROUTE");
        assertThat(Sent.route(CloudKindsTest.ROUTE, ALL_ROUTING).content()).isEmpty();
        assertThat(Sent.route("'type': 'route'").content().get(Category.ROUTING))
                .as("its time is enough")
                .hasToString("{}");
    }

    @Test
    @DisplayName("R13: an omitted user's name is scrubbed from a route's metadata")
    void echoes() {
        Minimized route = Sent.route(
                "'type': 'route', 'metadata': {'path': '/home/Dana/x', 'for dana': true}", "ROUTING.USER_IDENTIFIER");
        assertThat(route.content().get(Category.ROUTING))
                .hasToString("{\"metadata\":{\"path\":\"/home/[omitted]/x\",\"for [omitted]\":true}}");
        assertThat(route.scrubbed()).isTrue();
        assertThat(route.omitted()).extracting(ElementRef::toString).containsExactly("ROUTING.USER_IDENTIFIER");
    }

    @Test
    @DisplayName("nothing is left if it is not one of the cloud services'")
    void otherSurfaces() {
        Checked.Clean report = Reports.clean(Reports.full());
        Minimized none = Reports.MINIMIZER.minimize(report, Reports.omitting(), true);
        assertThat(none.content()).isEmpty();
        assertThat(none.omitted()).containsExactlyInAnyOrderElementsOf(report.present());
        assertThat(none.omitted().toString().toUpperCase(Locale.ROOT)).contains("RENDER_INPUT.PROMPT");
    }
}
