package candor.system;

import java.util.UUID;

/** An organization of a test's own, with one license and its key, so that tests do not meet. */
final class Tenant {
    /** As the end of a period. */
    static final String FOR_GOOD = "for good";

    private final WholeSystem system;
    private final UUID organization = UUID.randomUUID();
    private final UUID license = UUID.randomUUID();
    private final UUID source = UUID.randomUUID();
    final String name = "t-" + organization.toString().substring(0, 8);
    final String key = "key-" + UUID.randomUUID();

    /** Its enterprise license holds since 2024, without an agreement. */
    Tenant(WholeSystem system) {
        this.system = system;
        system.execute("insert into organization (id, name, display_name) values ('%s', '%s', 'A test')"
                .formatted(organization, name));
        system.execute("insert into license (id, reference) values ('%s', '%1$s')".formatted(license));
        system.execute("insert into collector_source (id, surface, license_id) values ('%s', 'SOFTWARE', '%s')"
                .formatted(source, license));
        system.execute("insert into collector_key (id, source_id, key_hash) values ('%s', '%s', sha256('%s'))"
                .formatted(UUID.randomUUID(), source, key));
        term("ENTERPRISE", "2024-01-01T00:00:00Z", FOR_GOOD);
    }

    void term(String type, String from, String to) {
        system.execute(
                "insert into license_term (id, license_id, license_type, organization_id, valid_from, valid_to) values ('%s', '%s', '%s', %s, '%s', %s)"
                        .formatted(
                                UUID.randomUUID(),
                                license,
                                type,
                                type.equals("ENTERPRISE") ? "'" + organization + "'" : "null",
                                from,
                                end(to)));
    }

    void noTerms() {
        system.execute("delete from license_term where license_id = '%s'".formatted(license));
    }

    /** @param categories the agreement's terms of categories, as JSON members */
    void agreement(int version, String from, String to, String categories) {
        agreement(version, from, to, categories, false);
    }

    void agreement(int version, String from, String to, String categories, boolean omitUserIdentifiers) {
        system.execute(
                "insert into service_agreement (id, organization_id, version, in_force_from, in_force_to, terms) values ('%s', '%s', %d, '%s', %s, '%s')"
                        .formatted(UUID.randomUUID(), organization, version, from, end(to), """
                        {"categories": {%s}, "omitUserIdentifiers": %s, "tools": ["VIEW"], "staffDiagnostics": false}""".formatted(
                                        categories, omitUserIdentifiers)));
    }

    /** From now on none is in force. */
    void endAgreements() {
        system.execute(
                "update service_agreement set in_force_to = now() where organization_id = '%s' and coalesce(in_force_to, 'infinity') > now()"
                        .formatted(organization));
    }

    private static String end(String to) {
        return to.equals(FOR_GOOD) ? "null" : "'" + to + "'";
    }

    /** A member who may use the license. */
    UUID member(String signInName) {
        UUID person = UUID.randomUUID();
        system.execute("insert into person (id, sign_in_name, organization_id) values ('%s', '%s', '%s')"
                .formatted(person, signInName, organization));
        system.execute(
                "insert into license_assignment (id, license_id, person_id, valid_from) values ('%s', '%s', '%s', '2024-01-01T00:00:00Z')"
                        .formatted(UUID.randomUUID(), license, person));
        return person;
    }

    /** A private deployment of the cloud services for the organization. @return its key */
    String deployment(String hosting) {
        UUID deployment = UUID.randomUUID();
        UUID cloud = UUID.randomUUID();
        String cloudKey = "key-" + UUID.randomUUID();
        system.execute("insert into deployment (id, name, hosting, organization_id) values ('%s', '%1$s', '%s', '%s')"
                .formatted(deployment, hosting, organization));
        system.execute("insert into collector_source (id, surface, deployment_id) values ('%s', 'CLOUD', '%s')"
                .formatted(cloud, deployment));
        system.execute("insert into collector_key (id, source_id, key_hash) values ('%s', '%s', sha256('%s'))"
                .formatted(UUID.randomUUID(), cloud, cloudKey));
        return cloudKey;
    }

    void revokeKey() {
        system.execute("update collector_key set revoked_at = now() where source_id = '%s'".formatted(source));
    }

    void eraseEverything() {
        system.execute("update known_record set erased_at = now() where source_id = '%s'".formatted(source));
        system.execute("delete from collected_record where source_id = '%s'".formatted(source));
    }

    /** A query for one value over this tenant's rows ({@code where source_id = …} is added). */
    String ask(String select) {
        return String.valueOf(system.ask(select + " where source_id = '" + source + "'"));
    }
}
