package candor;

import static candor.HouseWords.*;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The house of STYLE.md as rules that a test can hold: what may know what, and what every method must say of itself. The
 * root package is a parameter so that {@link HouseRulesCanFailTest} can show each rule a class that breaks it.
 *
 * @param house the root package, {@code candor}
 */
record HouseRules(String house) {

    /** Every rule below by its method's name. */
    SortedMap<String, ArchRule> all() throws ReflectiveOperationException {
        SortedMap<String, ArchRule> rules = new TreeMap<>();
        for (Method method : HouseRules.class.getDeclaredMethods()) {
            if (method.getReturnType() == ArchRule.class && method.getParameterCount() == 0) {
                rules.put(method.getName(), (ArchRule) method.invoke(this));
            }
        }
        return rules;
    }

    ArchRule modelsKnowOnlyModels() {
        return noClasses()
                .that()
                .resideInAPackage(in(".*.model.."))
                .should()
                .dependOnClassesThat(resideInAPackage(in("..")).and(not(resideInAPackage(in(".*.model..")))))
                .allowEmptyShould(true)
                .because("persistence is the ground floor: ear, web and ejb stand on it, it knows none of them");
    }

    ArchRule servicesDoNotKnowThePortal() {
        return noClasses()
                .that(resideInAPackage(in("..")).and(not(presentation())).and(not(developmentRun())))
                .should()
                .dependOnClassesThat(presentation())
                .allowEmptyShould(true)
                .because(
                        "data goes one way, and a service that knows a page or a resource cannot be called by another");
    }

    ArchRule nobodyKnowsTheDevelopmentRun() {
        return noClasses()
                .that(resideInAPackage(in("..")).and(not(developmentRun())))
                .should()
                .dependOnClassesThat(developmentRun())
                .allowEmptyShould(true)
                .because("demonstration keys and passwords must not reach what is shipped");
    }

    ArchRule decisionIsPure() {
        return classes()
                .that()
                .resideInAPackage(in(".policy"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.snakeyaml..", in(".policy"), in(".policy.model"))
                .allowEmptyShould(true)
                .because("a decision that needs no container can be tested on a million cases in seconds (R1 to R12)");
    }

    ArchRule minimizationIsPure() {
        return classes()
                .that()
                .resideInAPackage(in(".collection.minimization.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..",
                        in(".collection.minimization.."),
                        in(".policy.model"))
                .allowEmptyShould(true)
                .because(
                        "what is dropped must be a function of the record and the decision, never of what is stored (R13)");
    }

    ArchRule internalsAreNobodyElsesBusiness() {
        return classes()
                .that()
                .resideInAPackage(in(".*.internal.."))
                .should(beUsedOnlyInTheirFeature(house))
                .allowEmptyShould(true)
                .because("a timer or an adapter can change only as long as no other feature calls it");
    }

    ArchRule featuresHaveNoCycles() {
        return slices().matching(in(".(*).."))
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("features that need each other are one feature");
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(in(".(**)"))
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("packages that need each other cannot be read one after the other");
    }

    ArchRule serviceMethodsSayWhoMayCallThem() {
        return classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .or()
                .areAnnotatedWith(Singleton.class)
                .or()
                .areAnnotatedWith(Stateful.class)
                .should(sayWhoMayCallTheirPublicMethods())
                .allowEmptyShould(true)
                .because("a service method without an access rule is open to whoever is signed in");
    }

    ArchRule resourceMethodsSayWhoMayCallThem() {
        return methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(sayWhoMayCallThem())
                .allowEmptyShould(true)
                .because("a resource method without an access rule is open to whoever finds its address");
    }

    ArchRule entitiesStayBehindTheServices() {
        return noClasses()
                .that(presentation())
                .should()
                .dependOnClassesThat(mappedToTheDatabase())
                .allowEmptyShould(true)
                .because("an entity on a page shows, and lets a request bind, members that nobody decided to publish");
    }

    ArchRule namesSayWhatAClassIsFor() {
        return noClasses()
                .that()
                .resideInAPackage(in(".."))
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
                .because("such a name says nothing about what belongs into the class, so everything ends up there");
    }

    ArchRule timeComesFromAClock() {
        return noClasses()
                .that(resideInAPackage(in("..")).and(not(developmentRun())).and(not(producersOfTheClock())))
                .should()
                .accessTargetWhere(thatReadsTheTime())
                .because("agreements, retention and R12 depend on the time, and a test must be able to set it");
    }

    ArchRule nothingIsPrinted() {
        return noClasses()
                .that(resideInAPackage(in("..")).and(not(developmentRun())))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessTargetWhere(thatPrintsAStackTrace())
                .because("what is printed is a copy of somebody's data that no retention reaches (R3, R15)");
    }

    ArchRule everyPackageIsNullMarked() {
        return ArchRuleDefinition.all(packages())
                .should(beNullMarked())
                .because("where null is meant, @Nullable says so, and that holds only inside @NullMarked");
    }

    private String in(String packages) {
        return house + packages;
    }

    private DescribedPredicate<JavaClass> presentation() {
        return resideInAnyPackage(in("..web.."), in("..rest..")).as("portal or HTTP classes");
    }

    private DescribedPredicate<JavaClass> developmentRun() {
        return resideInAPackage(in(".dev..")).as("classes of the development run");
    }
}
