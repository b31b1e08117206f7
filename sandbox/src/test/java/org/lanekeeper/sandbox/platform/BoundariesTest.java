package org.lanekeeper.sandbox.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private final JavaClasses platform = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lanekeeper.sandbox.platform");

    @Test
    void knowsNothingOfTheProductNorOfItsLibraries() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.lanekeeper.sandbox.platform..",
                        "java..",
                        "javax..",
                        "com.sun.net.httpserver..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.slf4j..",
                        "tools.jackson..",
                        "com.google.zxing..")
                .check(platform);
    }

    @Test
    void hasNoCycles() {
        slices().matching("org.lanekeeper.sandbox.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(platform);
    }

    @Test
    void takesTheTimeFromItsClockOnly() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(platform);
    }
}
