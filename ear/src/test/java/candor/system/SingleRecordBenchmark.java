package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One record a request from 64 clients that keep their connections against pgbench, which inserts the row that such a
 * record becomes, each in a transaction of its own, over 16 connections. It prints ratios and judges nothing;
 * docs/benchmarks.md says how to run it. Not a test: its name is found by no pattern.
 */
@WholeSystemTest
class SingleRecordBenchmark {
    private static final String KEY = "demo-license-casey";
    private static final int CLIENTS = 64;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 5;
    private static final Duration TURN = Duration.ofSeconds(5);
    /** The server's compiler needs a minute of load until it has compiled what matters. */
    private static final Duration WARM_UP_TURN = Duration.ofSeconds(25);

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private static final String TABLE = """
            drop table if exists single;
            create table single (like collected_record including all) partition by range (id);
            alter table single add foreign key (basis_id) references basis;
            create table single_now partition of single
              for values from (uuid_of_month((date_trunc('month', now() at time zone 'utc'))::date))
              to (uuid_of_month((date_trunc('month', now() at time zone 'utc') + interval '2 months')::date))""";

    /** The insert of the row that the intake has stored last, with ids of its own. */
    private static final String INSERT = """
            select format('insert into single (id, source_id, client_id, surface, category, occurred_at, received_at, license_id,'
              ' person_id, organization_id, installation, visitor_id, basis_id, retain_until, omitted, content)'
              ' values (uuidv7(), %L, gen_random_uuid(), %L, %L, now(), now(), %L, %L, %L, %L, %L, %L, %L, %L, %L)',
              source_id, surface, category, license_id, person_id, organization_id, installation, visitor_id, basis_id,
              retain_until, omitted, content)
            from collected_record where category = 'VERSION' order by id desc limit 1""";

    private final WholeSystem system;

    SingleRecordBenchmark(WholeSystem system) {
        this.system = system;
    }

    @Test
    void singleRecordsAgainstPgbench(@TempDir Path folder) throws Exception {
        URI address = system.portal("/collect/v1/software");
        try (KeepAliveClients clients = new KeepAliveClients(CLIENTS, address, KEY, SingleRecordBenchmark::report)) {
            clients.run(TURN);
            Path script = prepare(folder);
            List<Double> ratios = new ArrayList<>();
            for (int round = 1 - WARM_UP_ROUNDS; round <= ROUNDS; round++) {
                double ratio = round(clients, script, round);
                if (round > 0) {
                    ratios.add(ratio);
                }
            }
            ratios.sort(null);
            System.out.printf(
                    "single records : pgbench, median of %d rounds: %.2f (%.2f to %.2f)%n",
                    ROUNDS, ratios.get(ROUNDS / 2), ratios.get(0), ratios.get(ROUNDS - 1));
        } finally {
            execute("drop table if exists single");
        }
    }

    private double round(KeepAliveClients clients, Path script, int round) throws Exception {
        long before = versions();
        Intake intake = intake(clients, round > 0 ? TURN : WARM_UP_TURN);
        assertThat(versions() - before).isEqualTo(intake.answered());
        double pgbench = pgbench(script);
        double ratio = intake.perSecond() / pgbench;
        System.out.printf(
                "%s %d: intake %.0f records/s, pgbench %.0f rows/s, ratio %.2f%n",
                round > 0 ? "round" : "warm-up", round, intake.perSecond(), pgbench, ratio);
        return ratio;
    }

    private static Intake intake(KeepAliveClients clients, Duration turn) throws IOException {
        long started = System.nanoTime();
        long answered = clients.run(turn);
        return new Intake(answered, answered / ((System.nanoTime() - started) / 1e9));
    }

    private record Intake(long answered, double perSecond) {}

    private long versions() throws SQLException {
        return Long.parseLong(ask("select count(*) from collected_record where category = 'VERSION'"));
    }

    private double pgbench(Path script) throws Exception {
        try (Connection connection = system.database()) {
            URI database = URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
            ProcessBuilder command = new ProcessBuilder(
                    "pgbench",
                    "-n",
                    "-c",
                    "16",
                    "-j",
                    "2",
                    "-T",
                    Long.toString(TURN.toSeconds()),
                    "-f",
                    script.toString(),
                    "-h",
                    database.getHost(),
                    "-p",
                    Integer.toString(database.getPort()),
                    "-U",
                    TestStack.OWNER.user(),
                    database.getPath().substring(1));
            command.environment().put("PGPASSWORD", TestStack.OWNER.password());
            Process pgbench = command.redirectErrorStream(true).start();
            String said = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            assertThat(pgbench.waitFor()).as(said).isZero();
            assertThat(rate.find()).as(said).isTrue();
            return Double.parseDouble(rate.group(1));
        }
    }

    private Path prepare(Path folder) throws SQLException, IOException {
        execute(TABLE);
        return Files.writeString(folder.resolve("insert.sql"), ask(INSERT) + ";\n");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String report() {
        return "{\"id\": \"" + UUID.randomUUID() + "\", \"occurredAt\": \"" + Instant.now()
                + "\", \"software\": {\"version\": \"1.0\"}}";
    }
}
