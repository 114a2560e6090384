package candor.collection.minimization;

import static candor.collection.minimization.Reports.json;
import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.policy.model.Surface;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A record of the cloud services")
class CloudKindsTest {

    static final String JOB = """
        'type': 'job', 'jobId': 'j-1', 'name': 'harbour', 'status': 'RUNNING', 'metadata': {'prompt': 'A glass whale in fog'},
        'tasks': [{'taskId': 't-1', 'status': 'FAILED', 'metadata': {'frame': 7}}, {'taskId': 't-2'}]""";
    static final String ASSET = """
        'type': 'asset', 'jobId': 'j-1', 'role': 'GENERATED', 'mediaType': 'text/plain', 'fileName': 'a.txt', 'text': 'fog'""";
    static final String ERROR = """
        'type': 'error', 'jobId': 'j-1', 'severity': 'FATAL', 'message': 'lost', 'stack': 'at x', 'context': {'a': 1}""";
    static final String METRIC = "'type': 'metric', 'jobId': 'j-1', 'name': 'render', 'value': -1.50, 'unit': 's'";
    static final String ROUTE = "'type': 'route', 'route': 'AUTHENTICATION', 'metadata': {'zone': 'north'}";

    @Test
    @DisplayName("R2: is kept whole in the row of its one category, without the type, which the category says")
    void everythingInItsRow() {
        assertOnly(JOB, Category.JOB, """
            {'jobId':'j-1','name':'harbour','status':'RUNNING','metadata':{'prompt':'A glass whale in fog'},\
            'tasks':[{'taskId':'t-1','status':'FAILED','metadata':{'frame':7}}]}""");
        assertOnly(ASSET, Category.GENERATED_ASSET, """
            {'jobId':'j-1','role':'GENERATED','mediaType':'text/plain','fileName':'a.txt','text':'fog'}""");
        assertOnly(ASSET.replace("GENERATED", "UPLOADED"), Category.UPLOADED_ASSET, """
            {'jobId':'j-1','role':'UPLOADED','mediaType':'text/plain','fileName':'a.txt','text':'fog'}""");
        assertOnly(ERROR, Category.CLOUD_ERROR, """
            {'jobId':'j-1','severity':'FATAL','message':'lost','stack':'at x','context':{'a':1}}""");
        assertOnly(METRIC, Category.CLOUD_METRIC, "{'jobId':'j-1','name':'render','value':-1.50,'unit':'s'}");
        assertOnly(ROUTE, Category.ROUTING, "{'route':'AUTHENTICATION','metadata':{'zone':'north'}}");
    }

    private static void assertOnly(String members, Category category, String content) {
        Checked.Clean clean = Sent.clean(Surface.CLOUD, members);
        assertThat(clean.kind().category()).isEqualTo(category);
        assertThat(clean.present())
                .containsExactlyInAnyOrderElementsOf(category.elements().stream()
                        .map(element -> new ElementRef(category, element))
                        .toList());
        Minimized all = Sent.minimize(Surface.CLOUD, members);
        assertThat(all.content()).containsOnlyKeys(category);
        assertThat(all.content().get(category)).hasToString(json(content).toString());
        assertThat(all.omitted()).isEmpty();
        assertThat(all.alsoDropped()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'name': 'x'|/type|MISSING",
                "'type': null|/type|MISSING",
                "'type': 'crash'|/type|NOT_LISTED",
                "'type': 'JOB'|/type|NOT_LISTED",
                "'type': 1|/type|WRONG_TYPE",
                "'type': {}|/type|WRONG_TYPE",
                "'type': 'asset'|/role|MISSING",
                "'type': 'asset', 'role': 'generated'|/role|NOT_LISTED",
                "'type': 'asset', 'role': []|/role|WRONG_TYPE",
                "'type': 'job'|/jobId|MISSING",
                "'type': 'job', 'jobId': 'j', 'status': 'DONE'|/status|NOT_LISTED",
                "'type': 'job', 'jobId': 'j', 'tasks': [{'status': 'DONE'}]|/tasks/0/status|NOT_LISTED",
                "'type': 'metric', 'value': '1'|/value|WRONG_TYPE",
                "'type': 'error', 'context': 'x'|/context|WRONG_TYPE",
                "'type': 'route', 'route': 'HOME'|/route|NOT_LISTED"
            })
    @DisplayName("Contract: is INVALID without a listed type, and an asset without a listed role")
    void invalid(String members, String pointer, Reason reason) {
        assertThat(Sent.check(Surface.CLOUD, members)).isEqualTo(new Checked.Invalid(pointer, reason));
    }

    @Test
    @DisplayName("Contract: what its own kind does not list is dropped and named, even if another kind lists it")
    void unlistedMembers() {
        Checked.Clean route = Sent.clean(Surface.CLOUD, ROUTE + ", 'jobId': 'j', 'message': 'x', 'installation': 'i'");
        assertThat(route.dropped()).containsExactly("/jobId", "/message", "/installation");
        Checked.Clean job = Sent.clean(Surface.CLOUD, JOB + ", 'text': 'x', 'role': 'UPLOADED', 'prompt': 'p'");
        assertThat(job.dropped()).containsExactly("/text", "/role", "/prompt");
        assertThat(job.jobId()).isEqualTo("j-1");
    }

    @Test
    @DisplayName("An asset that is announced and has no text yet has content, so that there is a row for its bytes")
    void announcedAsset() {
        Minimized asset =
                Sent.minimize(Surface.CLOUD, "'type': 'asset', 'role': 'UPLOADED'", "UPLOADED_ASSET.FILE_NAME");
        assertThat(asset.omitted()).isEmpty();
        assertThat(asset.content().get(Category.UPLOADED_ASSET)).hasToString("{\"role\":\"UPLOADED\"}");
    }

    @Test
    @DisplayName("R11: omitted elements are left out and named, and what keeps nothing but keys is left out")
    void omittedElements() {
        Minimized tasks = Sent.minimize(Surface.CLOUD, JOB, "JOB.JOB_METADATA");
        assertThat(tasks.content().get(Category.JOB))
                .hasToString(json("{'jobId':'j-1','tasks':[{'taskId':'t-1','status':'FAILED','metadata':{'frame':7}}]}")
                        .toString());
        assertThat(tasks.omitted()).extracting(ElementRef::toString).containsExactly("JOB.JOB_METADATA");
        assertThat(Sent.minimize(Surface.CLOUD, JOB, "JOB.JOB_METADATA", "JOB.TASK_METADATA")
                        .content())
                .isEmpty();
        assertThat(Sent.minimize(
                                Surface.CLOUD, ERROR, "CLOUD_ERROR.MESSAGE", "CLOUD_ERROR.STACK", "CLOUD_ERROR.CONTEXT")
                        .content())
                .isEmpty();
        Minimized name = Sent.minimize(Surface.CLOUD, ASSET, "GENERATED_ASSET.CONTENT");
        assertThat(name.content().get(Category.GENERATED_ASSET))
                .hasToString("{\"jobId\":\"j-1\",\"fileName\":\"a.txt\"}");
    }

    @Test
    @DisplayName("R13: omitted job metadata is scrubbed from the tasks, the job's id and wherever else it is quoted")
    void echoes() {
        Minimized some = Sent.minimize(
                Surface.CLOUD,
                "'type': 'job', 'jobId': 'a-glass-whale-in-fog', 'metadata': {'prompt': 'A-glass-whale-in-fog'},"
                        + " 'tasks': [{'taskId': 't', 'metadata': {'log': 'no a-GLASS-whale-in-fog here'}}]",
                "JOB.JOB_METADATA");
        assertThat(some.content().get(Category.JOB))
                .hasToString(
                        json("{'jobId':'[omitted]','tasks':[{'taskId':'t','metadata':{'log':'no [omitted] here'}}]}")
                                .toString());
        assertThat(some.scrubbed()).isTrue();
    }

    @Test
    @DisplayName("R10 is of the software: an SVG, a data URI and bytes stay in the cloud's and the website's records")
    void imagesStay() {
        String svg = "<svg xmlns='x'><rect/></svg> data:image/png;base64,".replace('\'', '`') + ImageDetectorTest.PNG;
        Minimized asset = Sent.minimize(Surface.CLOUD, "'type': 'asset', 'role': 'UPLOADED', 'text': '" + svg + "'");
        assertThat(asset.content().get(Category.UPLOADED_ASSET).get("text").textValue())
                .isEqualTo(svg);
        Checked.Clean job = Sent.clean(
                Surface.CLOUD,
                "'type': 'job', 'jobId': 'j', 'metadata': {'thumbnail': {'type': 'Buffer', 'data':"
                        + " [137, 80, 78, 71, 13, 10, 26, 10]}, '" + ImageDetectorTest.PNG + "': 1}");
        assertThat(job.dropped()).isEmpty();
        assertThat(job.content().at("/metadata/thumbnail/data")).hasSize(8);
        Checked.Clean search =
                Sent.clean(Surface.WEBSITE, "'type': 'search', 'activity': {'query': '" + ImageDetectorTest.PNG + "'}");
        assertThat(search.dropped()).isEmpty();
        JsonNode software = Reports.clean(Reports.report("'software': {'name': '" + svg + "'}"))
                .content();
        assertThat(software.toString()).doesNotContain("<svg", "base64");
    }

    @Test
    @DisplayName("Contract: U+0000 and halves of surrogate pairs go from every kind, and are named")
    void unstorableText() {
        Checked.Clean asset =
                Sent.clean(Surface.CLOUD, "'type': 'asset', 'role': 'UPLOADED', 'text': 'a\\u0000b\\ud800c'");
        assertThat(asset.content().get("text").textValue()).isEqualTo("abc");
        assertThat(asset.dropped()).containsExactly("/text");
        Checked.Clean view = Sent.clean(
                Surface.WEBSITE,
                "'type': 'search', 'activity': {'query': '\\u0000'}, 'connection': {'settings': {'k\\u0000': 1}}");
        assertThat(view.dropped()).containsExactly("/activity/query", "/connection/settings/k");
    }
}
