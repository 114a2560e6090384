package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R13: what is omitted is in no column of any table of the database. */
@WholeSystemTest
class OmittedIsNowhereIT {

    @Test
    @DisplayName("R8, R9, R10, R13: canaries in everything that is omitted, dropped or invalid are in no table")
    void canaries(WholeSystem system) throws SQLException {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        for (String key : List.of("demo-license-acme", "demo-license-globex")) {
            ObjectNode report = Reports.full();
            report.put("user", canary).put("unlisted", canary).put(canary, 1);
            ObjectNode input = report.withObject("/tasks/0/input");
            input.put("prompt", "a prompt with " + canary + " in its middle")
                    .put("negativePrompt", canary)
                    .withObject("metadata")
                    .put("note", canary + " in metadata");
            ((ObjectNode) report.withArray("errors").get(0))
                    .put(
                            "message",
                            "cannot render a prompt with " + canary.toUpperCase(java.util.Locale.ROOT)
                                    + " in its middle")
                    .put("stack", "at f(\"a prompt with " + canary + " in its middle\")")
                    .withObject("context")
                    .put("p", "a  prompt\nwith " + canary + " in its middle");
            assertThat(system.collect(
                                    key,
                                    report.toString(),
                                    "{\"id\": \"" + canary + "\"}",
                                    canary,
                                    Reports.small().put("occurredAt", canary).toString())
                            .statusCode())
                    .isEqualTo(200);
        }
        system.collect(canary, Reports.small().toString());
        system.get("/api/v1/organization/records?q=" + canary, "avery");
        assertThat(tablesWith(system, canary)).isEmpty();
    }

    /** The tables in which a text stands anywhere. */
    static List<String> tablesWith(WholeSystem system, String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = system.database();
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).contains("collected_record", "known_record", "data_access");
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery(
                        "select count(*) from \"%s\" t where t::text ilike '%%%s%%'".formatted(table, text))) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
