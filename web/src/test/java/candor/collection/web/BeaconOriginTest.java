package candor.collection.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeaconOriginTest {

    @ParameterizedTest
    @CsvSource({
        "same-origin, https://example.org, example.org, true",
        "same-origin, , example.org, true",
        "none, , example.org, true",
        ", http://example.org:8080, example.org:8080, true",
        ", https://Example.org, example.ORG, true",
        ", , example.org, false",
        "same-site, https://www.example.org, example.org, false",
        "same-site, , example.org, false",
        "cross-site, , example.org, false",
        "cross-site, https://example.org, example.org, false",
        "same-origin, https://other.example, example.org, false",
        ", https://other.example, example.org, false",
        ", http://example.org:8081, example.org:8080, false",
        ", null, example.org, false",
        ", https://example.org.other.example, example.org, false",
        ", https://example.org@other.example, example.org, false",
        ", not an origin, example.org, false",
        ", https://example.org, , false"
    })
    void onlyAPageOfThisSiteIsOwn(String fetchSite, String origin, String host, boolean own) {
        assertThat(BeaconOrigin.isOwn(fetchSite, origin, host)).isEqualTo(own);
    }
}
