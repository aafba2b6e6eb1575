package dev.plinth.dialect;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Data flows one way: model, diff, plan, write; and dialect alone sees the declaration and jOOQ. */
@AnalyzeClasses(packages = "dev.plinth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("schema")
            .definedBy("dev.plinth.schema..")
            .layer("model")
            .definedBy("dev.plinth.model..")
            .layer("diff")
            .definedBy("dev.plinth.diff..")
            .layer("plan")
            .definedBy("dev.plinth.plan..")
            .layer("render")
            .definedBy("dev.plinth.render..")
            .layer("lower")
            .definedBy("dev.plinth.lower..")
            .layer("write")
            .definedBy("dev.plinth.write..")
            .layer("dialect")
            .definedBy("dev.plinth.dialect..")
            .layer("generate")
            .definedBy("dev.plinth.generate..")
            .layer("compare")
            .definedBy("dev.plinth.compare..")
            .whereLayer("schema")
            .mayNotAccessAnyLayer()
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("lower", "dialect", "generate")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("diff")
            .mayOnlyAccessLayers("model")
            .whereLayer("plan")
            .mayOnlyAccessLayers("model", "diff")
            .whereLayer("render")
            .mayOnlyAccessLayers("model")
            .whereLayer("lower")
            .mayOnlyAccessLayers("schema", "model", "plan", "render")
            .whereLayer("lower")
            .mayOnlyBeAccessedByLayers("dialect", "generate")
            .whereLayer("write")
            .mayOnlyAccessLayers("model", "diff", "plan")
            .whereLayer("dialect")
            .mayOnlyBeAccessedByLayers("generate")
            .whereLayer("generate")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("compare")
            .mayOnlyAccessLayers("model", "diff", "plan");

    @ArchTest
    static final ArchRule MODEL_DEPENDS_ON_THE_JDK_ONLY = only("model", "dev.plinth.model..");

    @ArchTest
    static final ArchRule DIFF_AND_PLAN_KNOW_NO_LIBRARY = only(
            "(diff|plan)",
            "dev.plinth.model..",
            "dev.plinth.diff..",
            "dev.plinth.plan..",
            "dev.plinth.problem..",
            "dev.plinth.version..");

    @ArchTest
    static final ArchRule RENDER_KNOWS_NO_LIBRARY = only("render", "dev.plinth.model..", "dev.plinth.render..");

    @ArchTest
    static final ArchRule WRITE_KNOWS_JACKSON_AND_NOT_JOOQ = only("write", "dev.plinth..", "tools.jackson.core..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.plinth.(*)..").should().beFreeOfCycles();

    private static ArchRule only(String packages, String... allowed) {
        Set<String> all = new TreeSet<>(Set.of(allowed));
        all.add("java..");
        all.add("org.jspecify.annotations..");
        return classes()
                .that()
                .resideInAPackage("dev.plinth." + packages + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all.toArray(String[]::new));
    }

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        Set<String> bare = classes.stream()
                .map(type -> type.getPackage())
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(found -> found.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(bare).isEmpty();
    }
}
