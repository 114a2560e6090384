package candor.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a policy document and refuses one that is incomplete, contradicts the policy's vocabulary or quotes what the
 * statement does not say, naming the line at fault.
 */
final class PolicyReader {
    private final String document;
    private final PolicyFiles files;

    PolicyReader(String document, PolicyFiles files) {
        this.document = document;
        this.files = files;
    }

    GeneralPolicy read(InputStream yaml) {
        YamlMap root = YamlMap.parse(document, yaml);
        String statement = statement(root.text("statement"), root);
        Map<String, Clause> clauses = clauses(root.map("clauses"), statement);
        Glossary glossary = GlossaryReader.read(root, files);
        List<GeneralRuling> rulings = RulingReader.read(root, clauses);
        String version = root.text("version");
        LocalDate effective = date(root, "effective");
        root.nothingElse();
        return new GeneralPolicy(version, effective, statement, clauses, glossary, rulings);
    }

    private String statement(String resource, YamlMap root) {
        try (InputStream stream = files.open(resource)) {
            if (stream == null) {
                throw root.problem("statement", "there is no " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Clause> clauses(YamlMap map, String statement) {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        for (String number : map.keys()) {
            YamlMap clause = map.map(number);
            String quote = clause.text("quote");
            if (!statement.contains(quote)) {
                throw clause.problem("quote", "the statement does not say this");
            }
            clauses.put(number, new Clause(number, clause.text("title"), quote));
            clause.nothingElse();
        }
        return clauses;
    }

    private static LocalDate date(YamlMap map, String key) {
        try {
            return LocalDate.parse(map.text(key));
        } catch (DateTimeParseException e) {
            throw map.problem(key, "not a date such as 2025-01-01");
        }
    }
}
