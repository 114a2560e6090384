package candor.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import candor.licensing.InForce.Holder;
import candor.licensing.Source.Deployed;
import candor.licensing.model.Period;
import candor.licensing.model.RegisterRows;
import candor.licensing.model.RegisterRows.Assignment;
import candor.licensing.model.RegisterRows.Term;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whom a record is about, and under which license, by where it comes from (R12). */
class RegisterTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant CHANGE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final UUID CONSUMER = UUID.randomUUID();
    private static final UUID ENTERPRISE = UUID.randomUUID();
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID VISITOR = UUID.randomUUID();
    private static final Holder INITECH = new Holder(UUID.randomUUID(), "initech");
    private static final Holder HOOLI = new Holder(UUID.randomUUID(), "hooli");

    private static final Source WEBSITE = new Source(UUID.randomUUID(), Surface.WEBSITE, null, null);
    private static final Source SHARED =
            new Source(UUID.randomUUID(), Surface.CLOUD, null, new Deployed(Hosting.SHARED, null));
    private static final Source SOFTWARE = new Source(UUID.randomUUID(), Surface.SOFTWARE, CONSUMER, null);

    @Test
    @DisplayName("software: a person counts who is assigned to that very license")
    void software() {
        Register register = register(assigned(CONSUMER), assigned(ENTERPRISE));
        assertThat(register.situation(SOFTWARE, "ann", THEN, NOW).person()).isEqualTo(ANN);
        assertThat(register(assigned(ENTERPRISE))
                        .situation(SOFTWARE, "ann", THEN, NOW)
                        .person())
                .isNull();
        assertThat(register.situation(SOFTWARE, null, THEN, NOW).license()).isEqualTo(CONSUMER);
    }

    @Test
    @DisplayName("shared cloud: the person's license decides; of nobody's nothing is in force")
    void sharedCloud() {
        Situation ann = register(assigned(CONSUMER)).situation(SHARED, "ann", THEN, NOW);
        assertThat(ann.license()).isEqualTo(CONSUMER);
        assertThat(ann.made().licenseType()).isEqualTo(LicenseType.CONSUMER);
        assertThat(ann.hosting()).isEqualTo(Hosting.SHARED);
        Situation nobody = register(assigned(CONSUMER)).situation(SHARED, "bob", THEN, NOW);
        assertThat(nobody.person()).isNull();
        assertThat(nobody.made()).isEqualTo(InForce.NOTHING);
    }

    @Test
    @DisplayName("SILENT: who has a consumer's and an enterprise's license is taken under the enterprise's")
    void both() {
        Situation ann = register(assigned(CONSUMER), assigned(ENTERPRISE)).situation(SHARED, "ann", THEN, NOW);
        assertThat(ann.made().licenseType()).isEqualTo(LicenseType.ENTERPRISE);
    }

    @Test
    @DisplayName("R12: who changed from one license to another in between is looked at under both")
    void changed() {
        Register register = register(
                new Assignment(CONSUMER, ANN, "ann", new Period(THEN, CHANGE)),
                new Assignment(ENTERPRISE, ANN, "ann", new Period(CHANGE, null)));
        Situation ann = register.situation(SHARED, "ann", THEN, NOW);
        assertThat(ann.made().licenseType()).isEqualTo(LicenseType.CONSUMER);
        assertThat(ann.arrived().licenseType()).isEqualTo(LicenseType.ENTERPRISE);
    }

    @Test
    @DisplayName("a private deployment: its organization's people alone, and its agreement whoever it is about")
    void privateDeployment() {
        Source initechs = privateOf(INITECH);
        Source hoolis = privateOf(HOOLI);
        Register register = register(assigned(ENTERPRISE));
        assertThat(register.situation(initechs, "ann", THEN, NOW).person()).isEqualTo(ANN);
        Situation elsewhere = register.situation(hoolis, "ann", THEN, NOW);
        assertThat(elsewhere.person()).isNull();
        assertThat(elsewhere.license()).isNull();
        assertThat(elsewhere.made().organization()).isEqualTo(HOOLI);
    }

    @Test
    @DisplayName("website: whoever has an account, with a license or without")
    void website() {
        Register register = register(assigned(CONSUMER));
        assertThat(register.situation(WEBSITE, "ann", THEN, NOW).person()).isEqualTo(ANN);
        assertThat(register.situation(WEBSITE, "visitor", THEN, NOW).person()).isEqualTo(VISITOR);
        assertThat(register.situation(SHARED, "visitor", THEN, NOW).person()).isNull();
        assertThat(register.situation(WEBSITE, "bob", THEN, NOW).person()).isNull();
    }

    private static Source privateOf(Holder organization) {
        return new Source(
                UUID.randomUUID(), Surface.CLOUD, null, new Deployed(Hosting.PRIVATE_VENDOR_MANAGED, organization));
    }

    private static Assignment assigned(UUID license) {
        return new Assignment(license, ANN, "ann", new Period(THEN, null));
    }

    private static Register register(Assignment... assignments) {
        Map<UUID, OrganizationHistory> organizations = Map.of(
                INITECH.id(), new OrganizationHistory(INITECH, List.of(), List.of()),
                HOOLI.id(), new OrganizationHistory(HOOLI, List.of(), List.of()));
        Period always = new Period(THEN, null);
        RegisterRows.Holder initech = new RegisterRows.Holder(INITECH.id(), INITECH.name());
        Map<UUID, LicenseHistory> licenses = Map.of(
                CONSUMER,
                new LicenseHistory(List.of(new Term(CONSUMER, LicenseType.CONSUMER, null, always)), organizations),
                ENTERPRISE,
                new LicenseHistory(
                        List.of(new Term(ENTERPRISE, LicenseType.ENTERPRISE, initech, always)), organizations));
        return new Register(licenses, organizations, List.of(assignments), Map.of("visitor", VISITOR));
    }
}
