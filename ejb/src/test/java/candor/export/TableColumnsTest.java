package candor.export;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The columns of the tables, against the contract. */
class TableColumnsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VERSION | software",
                "ENVIRONMENT | environment",
                "USAGE | usage tasks",
                "PROCESSING | tasks",
                "SOFTWARE_ERROR | errors",
                "RENDER_INPUT | tasks",
                "JOB | jobId name status metadata tasks",
                "CLOUD_METRIC | jobId name value unit",
                "UPLOADED_ASSET | jobId role mediaType fileName text",
                "ROUTING | route metadata",
                "CONNECTION | type connection",
                "ACCOUNT | type account"
            })
    @DisplayName("a table has the members that its category can have, in the contract's order")
    void columns(Category category, String members) {
        assertThat(TableColumns.of(category)).containsExactly(members.split(" "));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("every category has some")
    void some(Category category) {
        assertThat(TableColumns.of(category)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("what intake alone reads is in none")
    void envelope() {
        for (Category category : Category.values()) {
            assertThat(TableColumns.of(category)).doesNotContain("id", "user", "visitor", "occurredAt");
        }
    }
}
