package org.mujaz;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** A release goes forward only, and every room touches only what is its own. */
@AnalyzeClasses(packages = "org.mujaz", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {

    @ArchTest
    static final ArchRule arrowsPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("text")
            .definedBy("org.mujaz.text..")
            .layer("release")
            .definedBy("org.mujaz.release..")
            .layer("model")
            .definedBy("org.mujaz.model..")
            .layer("translate")
            .definedBy("org.mujaz.translate..")
            .layer("summarize")
            .definedBy("org.mujaz.summarize..")
            .layer("brief")
            .definedBy("org.mujaz.brief..")
            .layer("read")
            .definedBy("org.mujaz.read..")
            .layer("job")
            .definedBy("org.mujaz.job..")
            .layer("operate")
            .definedBy("org.mujaz.operate..")
            .whereLayer("operate")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("job")
            .mayOnlyBeAccessedByLayers("operate")
            .whereLayer("read")
            .mayOnlyBeAccessedByLayers("job", "operate")
            .whereLayer("brief")
            .mayOnlyBeAccessedByLayers("read", "job", "operate")
            .whereLayer("summarize")
            .mayOnlyBeAccessedByLayers("brief", "read", "job", "operate")
            .whereLayer("translate")
            .mayOnlyBeAccessedByLayers("summarize", "brief", "read", "job", "operate")
            .whereLayer("release")
            .mayOnlyBeAccessedByLayers("translate", "summarize", "brief", "read", "job", "operate");

    @ArchTest
    static final ArchRule noCycles =
            SlicesRuleDefinition.slices().matching("org.mujaz.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyModelTouchesDjl = noClasses()
            .that(resideInAnyPackage("org.mujaz..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("org.mujaz.model.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule onlyJobTouchesSpringBatch = noClasses()
            .that()
            .resideOutsideOfPackage("org.mujaz.job..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.batch..");

    @ArchTest
    static final ArchRule onlyStoresTouchSql = classes()
            .that()
            .haveNameNotMatching(".*(Store|Memory)(\\$.*)?")
            .and()
            .resideOutsideOfPackage("org.mujaz.job..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "java.sql..", "org.springframework.jdbc.core", "org.springframework.jdbc.support..");

    @ArchTest
    static final ArchRule rulesKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage("org.mujaz.text..", "org.mujaz.translate..", "org.mujaz.summarize..")
            .and()
            .haveNameNotMatching(".*(Store|Memory)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "ai.djl..", "java.sql..", "javax.sql..");
}
