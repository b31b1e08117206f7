package org.lanekeeper.community;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "org.lanekeeper.community", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
    private static final String ROOT = "org.lanekeeper.community.";

    @ArchTest
    static final ArchRule featuresKnowOnlyWhatTheyDeclare = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("address")
            .definedBy(ROOT + "address..")
            .layer("privacy")
            .definedBy(ROOT + "privacy..")
            .layer("committee")
            .definedBy(ROOT + "committee..")
            .layer("household")
            .definedBy(ROOT + "household..")
            .layer("resident")
            .definedBy(ROOT + "resident..")
            .layer("ledger")
            .definedBy(ROOT + "ledger..")
            .layer("relay")
            .definedBy(ROOT + "relay..")
            .layer("voucher")
            .definedBy(ROOT + "voucher..")
            .layer("notice")
            .definedBy(ROOT + "notice..")
            .layer("announcement")
            .definedBy(ROOT + "announcement..")
            .layer("group")
            .definedBy(ROOT + "group..")
            .layer("batch")
            .definedBy(ROOT + "batch..")
            .layer("staff")
            .definedBy(ROOT + "staff..")
            .layer("trial")
            .definedBy(ROOT + "trial..")
            .layer("rehearsal")
            .definedBy(ROOT + "rehearsal..")
            .layer("sheet")
            .definedBy(ROOT + "sheet..")
            .layer("paper")
            .definedBy(ROOT + "paper..")
            .layer("tip")
            .definedBy(ROOT + "tip..")
            .layer("pasted")
            .definedBy(ROOT + "pasted..")
            .layer("sealing")
            .definedBy(ROOT + "sealing..")
            .layer("picture")
            .definedBy(ROOT + "picture..")
            .layer("retention")
            .definedBy(ROOT + "retention..")
            .layer("reply")
            .definedBy(ROOT + "reply..")
            .layer("inbox")
            .definedBy(ROOT + "inbox..")
            .layer("photo")
            .definedBy(ROOT + "photo..")
            .layer("document")
            .definedBy(ROOT + "document..")
            .layer("gate")
            .definedBy(ROOT + "gate..")
            .layer("followup")
            .definedBy(ROOT + "followup..")
            .layer("visit")
            .definedBy(ROOT + "visit..")
            .layer("wording")
            .definedBy(ROOT + "wording..")
            .layer("patience")
            .definedBy(ROOT + "patience..")
            .whereLayer("patience")
            .mayNotAccessAnyLayer()
            .whereLayer("document")
            .mayNotAccessAnyLayer()
            .whereLayer("wording")
            .mayNotAccessAnyLayer()
            .whereLayer("address")
            .mayNotAccessAnyLayer()
            .whereLayer("privacy")
            .mayNotAccessAnyLayer()
            .whereLayer("committee")
            .mayNotAccessAnyLayer()
            .whereLayer("ledger")
            .mayNotAccessAnyLayer()
            .whereLayer("staff")
            .mayNotAccessAnyLayer()
            .whereLayer("trial")
            .mayNotAccessAnyLayer()
            .whereLayer("rehearsal")
            .mayNotAccessAnyLayer()
            .whereLayer("sheet")
            .mayNotAccessAnyLayer()
            .whereLayer("tip")
            .mayOnlyAccessLayers("announcement", "notice")
            .whereLayer("announcement")
            .mayOnlyAccessLayers("address", "household", "notice", "resident")
            .whereLayer("paper")
            .mayOnlyAccessLayers("address", "committee", "household", "relay", "sheet", "staff")
            .whereLayer("pasted")
            .mayOnlyAccessLayers("address", "committee", "household", "relay", "resident", "staff")
            .whereLayer("trial")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("household")
            .mayOnlyAccessLayers("address", "committee", "sheet")
            .whereLayer("resident")
            .mayOnlyAccessLayers("household")
            .whereLayer("relay")
            .mayOnlyAccessLayers("address", "household", "ledger", "notice", "patience", "staff", "wording")
            .whereLayer("voucher")
            .mayOnlyAccessLayers("address")
            .whereLayer("notice")
            .mayOnlyAccessLayers("address", "household", "resident", "retention")
            .whereLayer("group")
            .mayOnlyAccessLayers("address", "committee", "household", "ledger", "notice", "relay", "resident")
            .whereLayer("group")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("batch")
            .mayOnlyAccessLayers("committee", "household", "relay", "voucher", "notice", "ledger", "staff")
            .whereLayer("sealing")
            .mayNotAccessAnyLayer()
            .whereLayer("picture")
            .mayNotAccessAnyLayer()
            .whereLayer("retention")
            .mayNotAccessAnyLayer()
            .whereLayer("reply")
            .mayOnlyAccessLayers("resident", "retention", "sealing")
            .whereLayer("inbox")
            .mayOnlyAccessLayers("reply", "resident", "retention", "sealing", "staff")
            .whereLayer("photo")
            .mayOnlyAccessLayers("picture", "reply", "resident", "retention", "sealing", "staff")
            .whereLayer("gate")
            .mayOnlyAccessLayers("sealing")
            .whereLayer("followup")
            .mayOnlyAccessLayers(
                    "address",
                    "committee",
                    "document",
                    "household",
                    "privacy",
                    "retention",
                    "sealing",
                    "staff",
                    "visit")
            .whereLayer("visit")
            .mayOnlyAccessLayers(
                    "patience",
                    "address",
                    "committee",
                    "document",
                    "gate",
                    "household",
                    "privacy",
                    "resident",
                    "retention",
                    "sealing",
                    "staff");

    @ArchTest
    static final ArchRule rulesAreFreeOfFrameworks = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "address..", ROOT + "privacy..", ROOT + "picture..", ROOT + "document..")
            .or()
            .areRecords()
            .and()
            .haveSimpleNameNotEndingWith("Settings")
            .or()
            .areEnums()
            .or()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.ibatis..", "com.baomidou..", "java.sql..");

    @ArchTest
    static final ArchRule rulesKnowNoWebAndNoPlatform = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "org.springframework.web..",
                    "me.chanjar..",
                    "cn.binarywang..",
                    "org.lanekeeper.bot..",
                    "org.lanekeeper.miniapp..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatTheyStandFor = classes()
            .that(not(INTERFACES))
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Util|Utils|VO|DTO|Impl|Common)");
}
