package candor.licensing.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.licensing.model.RegisterRows.Key;
import candor.licensing.model.RegisterRows.Term;
import candor.platform.model.Sha256;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Surface;
import candor.policy.model.Tool;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegisterRowsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final UUID LICENSE = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID SOFTWARE = UUID.randomUUID();
    private static final UUID CLOUD = UUID.randomUUID();
    private static final Instant CHANGE = Instant.parse("2026-01-01T00:00:00Z");

    @BeforeAll
    static void somebody() {
        DATABASE.asOwner(
                "insert into organization (id, name, display_name) values ('%s', 'umbrella', 'Umbrella')"
                        .formatted(ORGANIZATION),
                "insert into person (id, sign_in_name) values ('%s', 'alice')".formatted(PERSON),
                "insert into license (id, reference) values ('%s', 'L-2')".formatted(LICENSE),
                term("CONSUMER", "null", "'2025-01-01T00:00:00Z'", "'2026-01-01T00:00:00Z'"),
                term("ENTERPRISE", "'" + ORGANIZATION + "'", "'2026-01-01T00:00:00Z'", "null"),
                "insert into license_assignment (id, license_id, person_id, valid_from) values ('%s', '%s', '%s', '2025-01-01T00:00:00Z')"
                        .formatted(UUID.randomUUID(), LICENSE, PERSON),
                "insert into deployment (id, name, hosting, organization_id) values ('%s', 'hive', 'PRIVATE_VENDOR_MANAGED', '%s')"
                        .formatted(CLOUD, ORGANIZATION),
                "insert into collector_source (id, surface, license_id) values ('%s', 'SOFTWARE', '%s')"
                        .formatted(SOFTWARE, LICENSE),
                "insert into collector_source (id, surface, deployment_id) values ('%s', 'CLOUD', '%1$s')"
                        .formatted(CLOUD),
                key(SOFTWARE, "key-of-software", "null"),
                key(CLOUD, "key-of-cloud", "now()"),
                """
                insert into service_agreement (id, organization_id, version, in_force_from, terms) values ('%s', '%s', 3, '2026-02-01T00:00:00Z',
                '{"categories": {"RENDER_INPUT": {"omit": ["PROMPT"], "retentionDays": 30}, "USAGE": {"disposition": "REFUSE", "omit": []}},
                 "omitUserIdentifiers": true, "tools": ["VIEW"], "staffDiagnostics": false}')""".formatted(UUID.randomUUID(), ORGANIZATION));
    }

    @Test
    @DisplayName("a key is found by its hash and leads to its source and deployment; an unknown one leads nowhere")
    void keys() {
        List<Key> keys = ask(rows -> rows.keys(
                List.of(Sha256.of("key-of-software"), Sha256.of("key-of-cloud"), Sha256.of("key-of-nobody"))));
        assertThat(keys).hasSize(2);
        Key software = keys.stream()
                .filter(each -> each.surface() == Surface.SOFTWARE)
                .findFirst()
                .orElseThrow();
        assertThat(software.hash()).isEqualTo(Sha256.of("key-of-software"));
        assertThat(software.source()).isEqualTo(SOFTWARE);
        assertThat(software.license()).isEqualTo(LICENSE);
        assertThat(software.revoked()).isFalse();
        Key cloud = keys.stream()
                .filter(each -> each.surface() == Surface.CLOUD)
                .findFirst()
                .orElseThrow();
        assertThat(cloud.revoked()).isTrue();
        assertThat(cloud.hosting()).isEqualTo(Hosting.PRIVATE_VENDOR_MANAGED);
        assertThat(cloud.organization()).isEqualTo(new RegisterRows.Holder(ORGANIZATION, "umbrella"));
    }

    @Test
    @DisplayName(
            "R12: a license's terms are known with type, holder and period; at the change the new one holds, and it alone")
    void terms() {
        List<Term> terms = ask(rows -> rows.terms(Set.of(LICENSE)));
        assertThat(terms).hasSize(2);
        assertThat(terms.stream().filter(each -> each.valid().contains(CHANGE)))
                .singleElement()
                .satisfies(now -> {
                    assertThat(now.type()).isEqualTo(LicenseType.ENTERPRISE);
                    assertThat(now.organization().name()).isEqualTo("umbrella");
                });
        assertThat(terms.stream().filter(each -> each.valid().contains(CHANGE.minusSeconds(1))))
                .singleElement()
                .satisfies(before -> assertThat(before.organization()).isNull());
    }

    @Test
    @DisplayName("people are found by the names that were asked for, with their licenses or without")
    void people() {
        assertThat(RegisterRowsTest.<List<RegisterRows.Assignment>>ask(
                        rows -> rows.assignments(Set.of("alice", "nobody"))))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.person()).isEqualTo(PERSON);
                    assertThat(each.license()).isEqualTo(LICENSE);
                    assertThat(each.valid().end()).isNull();
                });
        assertThat(RegisterRowsTest.<List<RegisterRows.Account>>ask(rows -> rows.accounts(Set.of("alice", "nobody"))))
                .containsExactly(new RegisterRows.Account(PERSON, "alice"));
    }

    @Test
    @DisplayName("R8: an agreement's terms are read in the policy's vocabulary")
    void agreements() {
        RegisterRows.Agreement agreement = RegisterRowsTest.<List<RegisterRows.Agreement>>ask(
                        rows -> rows.agreements(List.of(ORGANIZATION)))
                .get(0);
        assertThat(agreement.version()).isEqualTo(3);
        assertThat(agreement.terms())
                .isEqualTo(new AgreementTerms(
                        Map.of(
                                Category.RENDER_INPUT,
                                new CategoryTerms(null, Set.of(Element.PROMPT), 30),
                                Category.USAGE,
                                new CategoryTerms(Disposition.REFUSE, Set.of(), null)),
                        true,
                        Set.of(Tool.VIEW),
                        false));
    }

    private static <T> T ask(Function<RegisterRows, T> question) {
        return DATABASE.call(session -> question.apply(new RegisterRows(session)));
    }

    private static String term(String type, String organization, String from, String to) {
        return "insert into license_term (id, license_id, license_type, organization_id, valid_from, valid_to) values ('%s', '%s', '%s', %s, %s, %s)"
                .formatted(UUID.randomUUID(), LICENSE, type, organization, from, to);
    }

    private static String key(UUID source, String key, String revoked) {
        return "insert into collector_key (id, source_id, key_hash, revoked_at) values ('%s', '%s', sha256('%s'), %s)"
                .formatted(UUID.randomUUID(), source, key, revoked);
    }
}
