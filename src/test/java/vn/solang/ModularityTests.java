package vn.solang;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;

/** The modules keep to what they declare, and the picture of them in {@code docs} is the picture of the code. */
class ModularityTests {

    private static final Path PICTURE = Path.of("docs", "modules", "modules.md");

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.solang");

    @Test
    void everyModuleKeepsToItsDeclaredDependencies() {
        MODULES.verify();
    }

    /** {@code -Dgolden=record} draws the picture anew. */
    @Test
    void thePictureInTheDocumentsIsThatOfTheCode() throws IOException {
        String drawn = picture();
        if ("record".equals(System.getProperty("golden"))) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, drawn);
        }
        assertThat(drawn).isEqualTo(Files.readString(PICTURE));
    }

    /** Another module that could name a repository would soon go past the face that guards its rules. */
    @Test
    void repositoriesArePackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .should()
                .notBePublic()
                .check(CODE);
    }

    /** SQL in one place a module can be explained, indexed and changed; elsewhere it spreads. */
    @Test
    void onlyTheClassesNamedForItTouchTheDatabase() {
        noClasses()
                .that(describe(
                        "are not named for speaking SQL",
                        each -> !each.getName()
                                .matches(".*(Repository|Finder|Writer|\\.Ledger|\\.Journal|\\.PublishedFigures)"
                                        + "(\\$.*)?")))
                .and()
                .resideOutsideOfPackage("vn.solang.database..")
                .should()
                .dependOnClassesThat(describe(
                        "speak SQL",
                        each -> each.getPackageName().startsWith("org.springframework.jdbc.core")
                                || each.getPackageName().startsWith("java.sql")
                                || each.getPackageName().startsWith("org.postgresql")))
                .check(CODE);
    }

    /** A module that knows of requests cannot be called by a command, an import or a test. */
    @Test
    void onlyPagesKnowOfTheWeb() {
        noClasses()
                .that(describe(
                        "stand in no web package",
                        each -> !each.getPackageName().matches("vn\\.solang\\.(?:web|[a-z]+\\.web|cli)(?:\\..*)?")))
                .should()
                .dependOnClassesThat(ofTheWeb())
                .check(CODE);
    }

    /** Time comes from the clock that tests can hold. */
    @Test
    void nobodyLooksAtAClockOfHisOwn() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.solang.cli..", "vn.solang.database..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(CODE);
    }

    private static DescribedPredicate<JavaClass> ofTheWeb() {
        return describe(
                "belong to the web",
                each -> each.getPackageName().startsWith("jakarta.servlet")
                        || each.getPackageName().startsWith("org.springframework.web")
                        || each.getPackageName().startsWith("gg.jte"));
    }

    private static String picture() {
        var text = new StringBuilder("""
                # Modules

                Drawn from the code by `ModularityTests`; do not edit. An arrow means "may use and does".
                `shared` is used by all and left out.

                ```mermaid
                graph BT
                """);
        MODULES.stream()
                .sorted((a, b) -> name(a).compareTo(name(b)))
                .forEach(module ->
                        uses(module).forEach(used -> text.append("    %s --> %s\n".formatted(name(module), used))));
        text.append("```\n\n| module | what it is for | its face |\n|---|---|---|\n");
        MODULES.stream()
                .sorted((a, b) -> name(a).compareTo(name(b)))
                .forEach(module ->
                        text.append("| %s | %s | %s |\n".formatted(name(module), purpose(module), face(module))));
        return text.toString();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static Set<String> uses(ApplicationModule module) {
        return CODE.stream()
                .filter(each -> MODULES.getModuleByType(each.getName())
                        .filter(module::equals)
                        .isPresent())
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .flatMap(dependency ->
                        MODULES
                                .getModuleByType(dependency
                                        .getTargetClass()
                                        .getBaseComponentType()
                                        .getName())
                                .stream())
                .filter(used -> !used.equals(module))
                .map(ModularityTests::name)
                .filter(used -> !used.equals("shared") && !used.startsWith("root"))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The sentence of the module's {@code package-info}. */
    private static String purpose(ApplicationModule module) {
        Path file = Path.of("src/main/java", module.getBasePackage().getName().replace('.', '/'), "package-info.java");
        try {
            String source = Files.readString(file);
            return source.substring(source.indexOf("/**") + 3, source.indexOf("*/"))
                    .replaceAll("\\s*\\n \\*\\s*", " ")
                    .replaceAll("\\{@(?:code|link) ([^}]+)}", "`$1`")
                    .strip();
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static String face(ApplicationModule module) {
        return CODE.stream()
                .filter(each ->
                        each.getPackageName().equals(module.getBasePackage().getName()))
                .filter(each -> each.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().isEmpty())
                .map(JavaClass::getSimpleName)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
