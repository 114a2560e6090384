package candor.audit.model;

import static candor.audit.model.AuditFixture.DATABASE;
import static org.assertj.core.api.Assertions.assertThat;

import candor.audit.model.Verification.Break;
import candor.audit.model.Verification.Fault;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever owns the schema changes the audit, and it is found: which link is the first that does not hold any more. */
class TamperedAuditTest {
    private final AuditFixture audit = new AuditFixture();
    private List<UUID> ids = List.of();

    /** Entries 1, 3, 5, 7 are of acts, the others of looks. */
    @BeforeEach
    void sevenEntries() {
        ids = audit.sealed(7);
        assertThat(audit.verify().broken()).isNull();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            EDITED    | 4 | update data_access set reason = 'another' where id = '{4}'
            EDITED    | 4 | update data_access set filter = '{"user": "blake"}' where id = '{4}'
            EDITED    | 4 | update data_access set at = at + interval '1 microsecond' where id = '{4}'
            EDITED    | 4 | update data_access set actor_role = 'steward' where id = '{4}'
            EDITED    | 4 | update data_access_subject set records = 2 where access_id = '{4}'
            EDITED    | 4 | delete from data_access_subject where access_id = '{4}'
            EDITED    | 4 | insert into data_access_record values ('{4}', gen_random_uuid())
            EDITED    | 4 | delete from data_access_record where access_id = '{4}'
            EDITED    | 4 | update data_access_record set record_id = gen_random_uuid() where access_id = '{4}'
            EDITED    | 5 | update administrative_act set details = '{"rows": "13"}' where id = '{5}'
            EDITED    | 5 | update administrative_act set actor_id = null where id = '{5}'
            EDITED    | 5 | update administrative_act set object = null where id = '{5}'
            EDITED    | 5 | update administrative_act set action = 'hold.lifted' where id = '{5}'
            EDITED    | 5 | update audit_entry set action = 'hold.lifted' where sequence = 5
            EDITED    | 5 | update audit_entry set actor_id = null where sequence = 5
            EDITED    | 5 | update audit_entry set sealed_at = now() where sequence = 5
            EDITED    | 4 | update audit_entry set salt = decode(repeat('00', 16), 'hex') where sequence = 4
            EDITED    | 5 | update audit_entry set hash = sha256('any') where sequence = 5
            EDITED    | 5 | update administrative_act set at = at + interval '1 second' where id = '{5}'; update audit_entry set at = at + interval '1 second' where sequence = 5
            EDITED    | 5 | update administrative_act set actor_id = null where id = '{5}'; update audit_entry set actor_id = null where sequence = 5
            EDITED    | 5 | update administrative_act set actor_role = 'staff' where id = '{5}'; update audit_entry set actor_role = 'staff' where sequence = 5
            EDITED    | 5 | update administrative_act set action = 'hold.lifted' where id = '{5}'; update audit_entry set action = 'hold.lifted' where sequence = 5
            EDITED    | 5 | insert into organization (id, name, display_name) values ('{5}', '{5}', 'T'); update administrative_act set organization_id = '{5}' where id = '{5}'; update audit_entry set organization_id = '{5}' where sequence = 5
            EDITED    | 4 | update data_access set action = 'EXPORT' where id = '{4}'; update audit_entry set action = 'EXPORT' where sequence = 4
            UNLINKED  | 4 | update audit_entry set previous = sha256('any') where sequence = 4
            UNLINKED  | 5 | update audit_entry set previous = sha256('any') where sequence = 5
            GONE      | 5 | delete from administrative_act where id = '{5}'
            REMOVED   | 5 | delete from audit_entry where sequence = 5
            REMOVED   | 1 | delete from audit_entry where sequence = 1
            REMOVED   | 3 | delete from audit_entry where sequence in (3, 4, 6)
            REMOVED   | 5 | with e as (delete from audit_entry where sequence = 5), h as (delete from audit_head where sequence = 5) delete from administrative_act where id = '{5}'
            UNLINKED  | 5 | delete from audit_entry where sequence = 5; update audit_entry set sequence = sequence - 1 where sequence > 5
            UNLINKED  | 3 | update audit_entry set sequence = 100 where sequence = 3; update audit_entry set sequence = 3 where sequence = 5; update audit_entry set sequence = 5 where sequence = 100
            UNLINKED  | 8 | insert into audit_entry select 8, gen_random_uuid(), kind, sealed_at, salt, previous, hash, at, actor_id, actor_role, action, organization_id from audit_entry where sequence = 7
            TRUNCATED | 7 | delete from audit_entry where sequence = 7
            TRUNCATED | 4 | delete from audit_entry where sequence > 3
            TRUNCATED | 1 | delete from audit_entry
            OUTSIDE   | 0 | delete from audit_entry where sequence = 7; delete from audit_head where sequence = 7
            UNSIGNED  | 7 | delete from audit_head where sequence = 7
            UNSIGNED  | 1 | delete from audit_head
            REWRITTEN | 5 | update audit_head set jws = (select jws from audit_head where sequence = 4) where sequence = 5
            REWRITTEN | 7 | update audit_head set jws = 'none' where sequence = 7
            FORGED    | 7 | update audit_head set jws = left(jws, -4) || 'AAAA' where sequence = 7
            """)
    void found(Fault fault, long sequence, String change) {
        String statements = change;
        for (int n = 1; n <= ids.size(); n++) {
            statements = statements.replace("'{" + n + "}'", "'" + ids.get(n - 1) + "'");
        }
        DATABASE.asOwner(statements.split("; "));
        Break broken = audit.verify().broken();
        assertThat(broken).isNotNull();
        assertThat(broken.fault()).isEqualTo(fault);
        assertThat(broken.sequence()).isEqualTo(sequence);
    }

    @Test
    @DisplayName("an entry that was sealed with another key is found, though every hash is right")
    void anothersKey() {
        audit.act();
        DATABASE.run(session -> AuditFixture.sealing(session).seal(1000, AuditFixture.NOON, new TestSignatures()));
        assertThat(audit.verify().broken()).isEqualTo(new Break(Fault.FORGED, 8, null));
    }

    @Test
    @DisplayName(
            "an end that was cut off with all that belongs to it is found by a head that was kept elsewhere, and by that alone")
    void cutOff() {
        Link kept = audit.head().says().orElseThrow();
        DATABASE.asOwner(
                "delete from audit_entry where sequence = 7",
                "delete from audit_head where sequence = 7",
                "delete from administrative_act where id = '" + ids.get(6) + "'");
        assertThat(audit.verify().isWhole()).isTrue();
        assertThat(audit.verify(kept).broken()).isEqualTo(new Break(Fault.TRUNCATED, 7, null));
        audit.act();
        audit.seal();
        assertThat(audit.verify(kept).broken())
                .extracting(Break::fault, Break::sequence)
                .containsExactly(Fault.REWRITTEN, 7L);
    }

    @Test
    @DisplayName("what was done and is not sealed yet cannot be kept out of the chain, nor go, without being found")
    void beforeItIsSealed() {
        UUID act = audit.act();
        assertThat(audit.verify().unsealed()).isEqualTo(1);
        assertThat(audit.verify().isWhole()).isTrue();
        DATABASE.asOwner("delete from audit_unsealed");
        assertThat(audit.verify().broken()).isEqualTo(new Break(Fault.OUTSIDE, 0, act));
        DATABASE.asOwner(
                "insert into audit_unsealed values ('" + act + "')",
                "delete from administrative_act where id = '" + act + "'");
        audit.look();
        assertThat(audit.seal()).as("the others are sealed all the same").isEqualTo(8);
        assertThat(audit.verify().broken()).isEqualTo(new Break(Fault.LOST, 0, act));
    }
}
