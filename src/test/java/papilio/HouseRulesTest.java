package papilio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The plan of the house, proved: who may import whom, who may call whom, where time and words come from. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("papilio");

    @Test
    void roomsKeepTheirDoors() {
        ApplicationModules.of(PapilioApplication.class).verify();
    }

    /** The picture of the modules, written to target/spring-modulith-docs. */
    @Test
    void thePlanIsDrawn() {
        var modules = ApplicationModules.of(PapilioApplication.class);
        new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
        assertThat(modules.stream().count()).isGreaterThan(5);
    }

    @Test
    void onlyPagesKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("papilio", "..ui..", "..shell..", "..desk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin.flow.component..")
                .check(HOUSE);
    }

    @Test
    void onlyReportsKnowJasper() {
        noClasses()
                .that()
                .resideOutsideOfPackage("papilio.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.sf.jasperreports..")
                .check(HOUSE);
    }

    @Test
    void entitiesAndRepositoriesStayHome() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .bePublic()
                .check(HOUSE);
    }

    @Test
    void everyServiceSaysWhoMayCallIt() {
        classes()
                .that()
                .areAnnotatedWith(Service.class)
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .check(HOUSE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }

    @Test
    void viewsNeverTouchARepository() {
        noClasses()
                .that()
                .resideInAnyPackage("..ui..", "..desk..", "..shell..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc..")
                .check(HOUSE);
    }

    @Test
    void theDiseaseStaysPureAndAlone() {
        noClasses()
                .that()
                .resideInAPackage("papilio.lupus..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.stereotype..", "org.springframework.jdbc..", "com.vaadin..")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void pagesArePublicSoThatTheyAreFound() {
        classes().that().areAnnotatedWith(Route.class).should().bePublic().check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        var silent = HOUSE.stream()
                .map(type -> type.getPackageName())
                .distinct()
                .filter(name -> {
                    try {
                        return !Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class);
                    } catch (ClassNotFoundException missing) {
                        return true;
                    }
                })
                .toList();
        assertThat(silent).isEmpty();
    }
}
