package candor.export;

import candor.export.model.ExportedRow;
import candor.records.BasisView;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A category's CSV: what every record has, then a column for each member that contents of this category have at their top. */
final class CategoryTables {
    private static final List<String> COLUMNS =
            List.of("id", "occurredAt", "receivedAt", "clause", "rules", "owner", "retainUntil", "omitted", "file");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final RecordJson json;

    CategoryTables(RecordJson json) {
        this.json = json;
    }

    byte[] head(Collection<String> members) {
        List<String> cells = new ArrayList<>(COLUMNS);
        members.forEach(each -> cells.add("content." + each));
        return ("\ufeff" + CsvLine.of(cells))
                .getBytes(StandardCharsets.UTF_8); // the mark makes spreadsheets read UTF-8
    }

    byte[] line(ExportedRow row, Collection<String> members) throws IOException {
        BasisView basis = json.basis(row);
        JsonNode content = JSON.readTree(row.content());
        List<String> cells = new ArrayList<>(List.of(
                row.id().toString(),
                row.occurredAt().toString(),
                row.receivedAt().toString(),
                basis.clause(),
                String.join(" ", basis.rules()),
                basis.owner(),
                row.retainUntil().toString(),
                String.join(" ", row.omitted()),
                row.asset() == null
                        ? ""
                        : AssetName.of(row.id(), content.path("fileName").asText())));
        for (String member : members) {
            JsonNode value = content.path(member);
            cells.add(
                    value.isTextual()
                            ? value.textValue()
                            : value.isMissingNode() || value.isNull() ? "" : value.toString());
        }
        return CsvLine.of(cells).getBytes(StandardCharsets.UTF_8);
    }
}
