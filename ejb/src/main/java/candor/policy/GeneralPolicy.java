package candor.policy;

import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Narrowing;
import candor.policy.model.Owner;
import candor.policy.model.Surface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One version of the general policy, read from its document (R1 to R9, R15). Immutable. */
public final class GeneralPolicy {
    private final String version;
    private final LocalDate effective;
    private final String statement;
    private final Statement layout;
    private final Map<String, Clause> clauses;
    private final Glossary glossary;
    private final List<GeneralRuling> rulings;

    GeneralPolicy(
            String version,
            LocalDate effective,
            String statement,
            Map<String, Clause> clauses,
            Glossary glossary,
            List<GeneralRuling> rulings) {
        this.version = version;
        this.effective = effective;
        this.statement = statement;
        this.layout = Statement.of(statement, clauses.values());
        this.clauses = Map.copyOf(clauses);
        this.glossary = glossary;
        this.rulings = List.copyOf(rulings);
    }

    /**
     * A version that ships with this release.
     *
     * @throws PolicyException          if the document is incomplete or names what does not exist
     * @throws IllegalArgumentException if there is no such version
     */
    public static GeneralPolicy bundled(String version) {
        String document = document(version);
        try (InputStream stream = PolicyFiles.BUNDLED.open(document)) {
            if (stream == null) {
                throw new IllegalArgumentException("no policy version " + version);
            }
            return new PolicyReader(document, PolicyFiles.BUNDLED).read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a version's document. */
    static String document(Object version) {
        return "policy-" + version + ".yaml";
    }

    public String version() {
        return version;
    }

    /** The first day (UTC) on which it is in force. */
    public LocalDate effective() {
        return effective;
    }

    /** The published statement, word for word. */
    public String statement() {
        return statement;
    }

    /** The same, section by section. */
    public Statement layout() {
        return layout;
    }

    public Optional<Clause> clause(String number) {
        return Optional.ofNullable(clauses.get(number));
    }

    /** How long rows of a category are kept where no agreement says otherwise, in days. */
    public int retentionDays(Category category) {
        return glossary.of(category).retentionDays();
    }

    /** What its words mean, in plain words and in the Data Privacy Vocabulary. */
    public Glossary glossary() {
        return glossary;
    }

    /** The decisions of a case in which no administrator has narrowed anything. */
    public DecisionTable compile(
            @Nullable LicenseType license, @Nullable Hosting hosting, @Nullable AgreementTerms agreement) {
        return compile(license, hosting, agreement, Narrowing.NONE);
    }

    /**
     * The decisions of one case.
     *
     * @param license   absent for a visitor without one
     * @param hosting   of the cloud deployment the data comes from; absent for other surfaces
     * @param agreement what the agreement in force says; it concerns enterprise licenses alone (R11)
     * @param narrowing what the organization's administrators leave out besides (R16); enterprise licenses alone, too
     */
    public DecisionTable compile(
            @Nullable LicenseType license,
            @Nullable Hosting hosting,
            @Nullable AgreementTerms agreement,
            Narrowing narrowing) {
        boolean enterprise = license == LicenseType.ENTERPRISE;
        Map<Category, Set<Element>> narrowed = enterprise ? narrowing.byCategory() : Map.of();
        Map<Category, Ruling> table = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            table.put(
                    category,
                    decide(category, license, hosting, enterprise ? agreement : null)
                            .narrowed(narrowed.getOrDefault(category, Set.of())));
        }
        return new DecisionTable(table);
    }

    /** Whether an agreement in force supersedes what is decided of a surface's data in one case (R11). */
    public boolean agreementMayChange(
            Surface surface, @Nullable LicenseType license, @Nullable Hosting hosting, boolean agreement) {
        return license == LicenseType.ENTERPRISE
                && general(surface, license, hosting, agreement)
                        .map(GeneralRuling::agreementMayChange)
                        .orElse(false);
    }

    private Ruling decide(
            Category category,
            @Nullable LicenseType license,
            @Nullable Hosting hosting,
            @Nullable AgreementTerms agreement) {
        return general(category.surface(), license, hosting, agreement != null)
                .map(ruling -> ruling.of(category, agreement, retentionDays(category)))
                .orElseGet(() -> unnamed(category, license));
    }

    private Optional<GeneralRuling> general(
            Surface surface, @Nullable LicenseType license, @Nullable Hosting hosting, boolean agreement) {
        Hosting ofCloud = surface == Surface.CLOUD ? hosting : null;
        return rulings.stream()
                .filter(ruling -> ruling.appliesTo(surface, license, ofCloud, agreement))
                .findFirst();
    }

    /** No rule names the case, so nothing is kept: fail closed. */
    private Ruling unnamed(Category category, @Nullable LicenseType license) {
        Owner owner = license == LicenseType.ENTERPRISE ? Owner.ORGANIZATION : Owner.LICENSE_HOLDER;
        return Ruling.of(
                category,
                Disposition.REFUSE,
                Set.of(),
                false,
                Set.of(),
                "",
                owner,
                Set.of(),
                Set.of(),
                retentionDays(category));
    }
}
