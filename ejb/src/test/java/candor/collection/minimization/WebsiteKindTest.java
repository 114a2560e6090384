package candor.collection.minimization;

import static candor.collection.minimization.Reports.json;
import static candor.collection.minimization.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.policy.model.Surface;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R1: a record of the website")
class WebsiteKindTest {

    private static final String FULL = """
        'type': 'crash', 'visitor': 'v-1',
        'connection': {'ipAddress': '192.0.2.7', 'userAgent': 'Agent/1', 'device': 'tablet', 'browser': 'B 2',
          'settings': {'language': 'is'}},
        'activity': {'page': '/gallery', 'file': 'harbour.exr', 'query': 'whale', 'action': 'zoom', 'referrer': '/'},
        'deviceEvent': {'activity': 'sleep', 'errorReport': {'message': 'lost', 'stack': 'at x'}, 'hardware': {'gpu': 1}},
        'account': {'email': 'dana@example.org', 'settings': {'theme': 'dark'}}""";

    @Test
    @DisplayName("R1: keeps every listed element, each in its category's row, the type beside it")
    void everythingInItsRow() {
        Minimized all = Sent.minimize(Surface.WEBSITE, FULL);
        assertThat(all.omitted()).isEmpty();
        assertThat(all.content()).containsOnlyKeys(Category.of(Surface.WEBSITE));
        assertContent(all, Category.CONNECTION, """
            {'type':'crash','connection':{'ipAddress':'192.0.2.7','userAgent':'Agent/1','device':'tablet',\
            'browser':'B 2','settings':{'language':'is'}}}""");
        assertContent(all, Category.ACTIVITY, """
            {'type':'crash','activity':{'page':'/gallery','file':'harbour.exr','query':'whale','action':'zoom',\
            'referrer':'/'}}""");
        assertContent(all, Category.DEVICE_EVENT, """
            {'type':'crash','deviceEvent':{'activity':'sleep','errorReport':{'message':'lost','stack':'at x'},\
            'hardware':{'gpu':1}}}""");
        assertContent(all, Category.ACCOUNT, """
            {'type':'crash','account':{'email':'dana@example.org','settings':{'theme':'dark'}}}""");
        assertThat(all.envelope().visitor()).isEqualTo("v-1");
        assertThat(all.envelope().user()).isEqualTo("dana");
    }

    @Test
    @DisplayName("R1: has every element of the policy's table, and no other")
    void everyElementIsPresent() {
        assertThat(Sent.clean(Surface.WEBSITE, FULL).present())
                .containsExactlyInAnyOrderElementsOf(RecordKindsTest.elementsOf(Surface.WEBSITE));
    }

    @Test
    @DisplayName("R1: what the table does not list is dropped and named")
    void unlistedMembers() {
        Checked.Clean clean = Sent.clean(Surface.WEBSITE, """
            'type': 'page-view', 'cookies': 'c', 'activity': {'page': '/', 'scroll': 3},
            'connection': {'fingerprint': 'f', 'settings': {'any': 1}}, 'deviceEvent': {'errorReport': {'dump': 'x'}},
            'account': {'name': 'Dana', 'email': 'd@example.org'}""");
        assertThat(clean.dropped())
                .containsExactly(
                        "/cookies",
                        "/activity/scroll",
                        "/connection/fingerprint",
                        "/deviceEvent/errorReport/dump",
                        "/account/name");
        assertThat(clean.present())
                .extracting(ElementRef::toString)
                .containsExactlyInAnyOrder(
                        "ACTIVITY.PAGE", "CONNECTION.SETTINGS", "ACCOUNT.EMAIL", "ACCOUNT.USER_IDENTIFIER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page-view", "file-view", "search", "action", "device-event", "crash", "account-change"})
    @DisplayName("Contract: may be of any of the seven types, whatever else it holds")
    void types(String type) {
        Checked.Clean clean = Sent.clean(Surface.WEBSITE, "'type': '" + type + "', 'activity': {'page': '/'}");
        assertThat(clean.kind().name()).isEqualTo("website");
        assertThat(clean.kind().category()).isNull();
        assertThat(clean.jobId()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'x': 1,MISSING",
                "'type': null,MISSING",
                "'type': 'job',NOT_LISTED",
                "'type': ['crash'],WRONG_TYPE"
            })
    @DisplayName("Contract: is INVALID without one of them")
    void otherTypes(String member, Reason reason) {
        assertThat(Sent.check(Surface.WEBSITE, member)).isEqualTo(new Checked.Invalid("/type", reason));
    }

    @Test
    @DisplayName("An account change that only says who made it is kept as a row with that person")
    void accountChangeOfAUser() {
        Minimized change = Sent.minimize(Surface.WEBSITE, "'type': 'account-change'");
        assertThat(change.content()).containsOnlyKeys(Category.ACCOUNT);
        assertContent(change, Category.ACCOUNT, "{'type':'account-change'}");
        Minimized without = Sent.minimize(Surface.WEBSITE, "'type': 'account-change'", "ACCOUNT.USER_IDENTIFIER");
        assertThat(without.content()).isEmpty();
        assertThat(without.omitted()).extracting(ElementRef::toString).containsExactly("ACCOUNT.USER_IDENTIFIER");
    }

    @Test
    @DisplayName("An account change that says nothing of anybody is not kept")
    void accountChangeOfNobody() {
        Checked.Clean clean =
                (Checked.Clean) Minimizer.of(Surface.WEBSITE).check(report("'type': 'account-change', 'visitor': 'v'"));
        assertThat(clean.present()).isEmpty();
        assertThat(Minimizer.of(Surface.WEBSITE)
                        .minimize(clean, Reports.omitting())
                        .content())
                .isEmpty();
    }

    @Test
    @DisplayName("The user of any other record is an element of the account only where there is more of the account")
    void userOfAView() {
        String view = "'type': 'page-view', 'activity': {'page': '/'}";
        assertThat(Sent.clean(Surface.WEBSITE, view).present())
                .extracting(ElementRef::toString)
                .containsExactly("ACTIVITY.PAGE");
        assertThat(Sent.clean(Surface.WEBSITE, view + ", 'account': {'settings': {'a': 1}}")
                        .present())
                .extracting(ElementRef::toString)
                .containsExactlyInAnyOrder("ACTIVITY.PAGE", "ACCOUNT.ACCOUNT_SETTINGS", "ACCOUNT.USER_IDENTIFIER");
    }

    @Test
    @DisplayName("R13: an omitted e-mail address is scrubbed from what is kept")
    void echoes() {
        Minimized some = Sent.minimize(
                Surface.WEBSITE,
                "'type': 'action', 'activity': {'page': '/u/dana@example.org/x'}, 'account': {'email': 'dana@example.org'}",
                "ACCOUNT.EMAIL");
        assertContent(some, Category.ACTIVITY, "{'type':'action','activity':{'page':'/u/[omitted]/x'}}");
        assertContent(some, Category.ACCOUNT, "{'type':'action'}");
    }

    private static void assertContent(Minimized minimized, Category category, String expected) {
        assertThat(minimized.content().get(category)).hasToString(json(expected).toString());
    }
}
