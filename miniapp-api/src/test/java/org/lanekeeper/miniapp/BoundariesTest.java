package org.lanekeeper.miniapp;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may know whom. */
@AnalyzeClasses(packages = "org.lanekeeper.miniapp", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
    private static final String ROOT = "org.lanekeeper.miniapp.";
    private static final Path SOURCES = Path.of("src/main/java/org/lanekeeper/miniapp");
    private static final Pattern IMPORT = Pattern.compile("import org\\.lanekeeper\\.miniapp\\.([a-z.]+)\\.[A-Z]");
    private static final Pattern DEPENDS = Pattern.compile("Depends on ([a-z., ]+)\\.");

    /** What a package says of itself in its package-info is what it does. */
    @ArchTest
    static void packagesKnowExactlyWhatTheyDeclare(JavaClasses classes) throws IOException {
        Map<String, Set<String>> known = imported();
        for (JavaClass one : classes) {
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                String other = dependency.getTargetClass().getPackageName();
                if (other.startsWith(ROOT) && !other.equals(one.getPackageName())) {
                    known.get(feature(one.getPackageName())).add(feature(other));
                }
            }
        }
        assertThat(known).isEqualTo(declared());
    }

    /** By feature; an exception that is only caught leaves no other trace. */
    private static Map<String, Set<String>> imported() throws IOException {
        Map<String, Set<String>> imports = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> !it.getParent().equals(SOURCES))
                    .toList()) {
                Set<String> known = imports.computeIfAbsent(feature(file), key -> new TreeSet<>());
                Matcher line = IMPORT.matcher(Files.readString(file));
                while (line.find()) {
                    known.add(line.group(1));
                }
            }
        }
        return imports;
    }

    private static String feature(Path file) {
        return SOURCES.relativize(file.getParent()).toString().replace(File.separatorChar, '.');
    }

    private static String feature(String packageName) {
        return packageName.substring(ROOT.length());
    }

    private static Map<String, Set<String>> declared() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .filter(file -> !file.getParent().equals(SOURCES))
                    .collect(Collectors.toMap(BoundariesTest::feature, BoundariesTest::sentence));
        }
    }

    private static Set<String> sentence(Path file) {
        try {
            Matcher depends = DEPENDS.matcher(Files.readString(file).replaceAll("\\s*\\n \\*\\s*", " "));
            assertThat(depends.find()).as("%s says what it depends on", file).isTrue();
            return depends.group(1).equals("nothing here")
                    ? Set.of()
                    : Set.of(depends.group(1).split(", | and "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("org.lanekeeper.miniapp.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheConsoleKnowsTheConsole = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "console..");

    @ArchTest
    static final ArchRule theServersNeverSeeEachOther = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lanekeeper.bot..", "org.lanekeeper.sandbox..", "org.lanekeeper.standalone..");

    @ArchTest
    static final ArchRule recordsAreFreeOfFrameworks = noClasses()
            .that()
            .areRecords()
            .and()
            .haveNameNotMatching(".*Settings(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "jakarta.servlet..",
                    "org.apache.ibatis..",
                    "com.baomidou..",
                    "java.sql..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatTheyStandFor = classes()
            .that(not(INTERFACES))
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Util|Utils|VO|DTO|Impl|Common)");
}
