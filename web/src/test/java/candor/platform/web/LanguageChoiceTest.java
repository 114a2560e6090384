package candor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {

    @ParameterizedTest
    @CsvSource({
        "/, language=de, /",
        "/records/list.xhtml, q=a%20b&language=de&cursor=x, /records/list.xhtml?q=a%20b&cursor=x",
        "//elsewhere.example/, language=de, /elsewhere.example/",
        "///elsewhere.example, language=en, /elsewhere.example",
    })
    void aChoiceLeadsBackToItsOwnPageAndNeverToAnotherSite(String path, String query, String address) {
        assertThat(LanguageChoice.address(path, query)).isEqualTo(address);
    }
}
