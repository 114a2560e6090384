package candor.erasure.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.Known;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordKey;
import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.testing.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The script of docs/operating.md, on tables as an older backup has them. */
class RestoreTest extends ErasureFixture {
    @Test
    @DisplayName(
            "R17: what an older backup brings back is seen by nobody, goes again, and stays away when it is sent again")
    void olderBackup() throws IOException {
        Rows rows = new Rows(source, license, person, null);
        NewRecord deleted = rows.row(NOON, Category.USAGE, "{}");
        NewRecord spared = rows.row(NOON, Category.VERSION, "{}");
        DATABASE.run(session -> {
            RecordStore store = new RecordStore(session);
            store.note(List.of(key(deleted), key(spared)), NOON);
            store.store(List.of(deleted, spared));
        });
        String table = "backup_" + UUID.randomUUID().toString().replace("-", "");
        DATABASE.asOwner(
                "create table " + table + " as select * from collected_record where source_id = '" + source + "'");
        UUID order = order(scopeOf(Category.USAGE));
        carryOut(order);

        DATABASE.asOwner(
                "create table kept_order as select * from erasure where id = '" + order + "'",
                "delete from erasure where id = '" + order + "'",
                "update known_record set erased_at = null where source_id = '" + source + "'",
                "insert into collected_record select * from " + table + " on conflict do nothing");
        assertThat(known(key(deleted))).as("restored").isEqualTo(Known.STORED);
        assertThat(seen(holder)).hasSize(2);

        DATABASE.asOwner(script());
        DATABASE.asOwner(script());
        assertThat(seen(holder)).as("before anything starts").containsExactly(spared.id());
        assertThat(carryOut(order)).containsExactly(deleted.id());
        assertThat(held()).containsExactly(spared.id());
        assertThat(known(key(deleted))).isEqualTo(Known.ERASED);
        assertThat(known(key(spared))).isEqualTo(Known.STORED);
        assertThat(counted(holder)).isEqualTo(1);
        DATABASE.asOwner("drop table kept_order", "drop table " + table);
    }

    private static RecordKey key(NewRecord row) {
        return new RecordKey(row.sourceId(), row.clientId());
    }

    private static String script() throws IOException {
        try (InputStream file = RestoreTest.class.getResourceAsStream("/db/restore/apply-orders.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
