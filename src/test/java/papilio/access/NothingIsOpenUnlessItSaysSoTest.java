package papilio.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import papilio.fixtures.PapilioTest;

/** A page without a role, or a path outside of the API's chain, fails here before anybody finds it. */
@PapilioTest
class NothingIsOpenUnlessItSaysSoTest {
    private static final Set<String> FOR_ANYBODY = Set.of("login", "first-administrator", "verify");
    private static final Set<String> OPEN_PATHS = Set.of("/error", "/api/docs", "/api/openapi.json");

    @Autowired
    MockMvc browser;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyPageSaysWhoMayOpenIt() {
        var silent = pages().stream()
                .filter(page -> !saysWho(page))
                .map(JavaClass::getName)
                .toList();
        assertThat(pages()).hasSizeGreaterThan(3);
        assertThat(silent).isEmpty();
    }

    @Test
    void onlyTheKnownPagesAreForAnybody() {
        var open = pages().stream()
                .filter(page -> page.isAnnotatedWith(AnonymousAllowed.class) && page.isAnnotatedWith(Route.class))
                .map(page -> page.getAnnotationOfType(Route.class).value())
                .toList();
        assertThat(FOR_ANYBODY).containsAll(open);
    }

    @Test
    void everyPathOfAProgramNeedsASignIn() throws Exception {
        var open = new ArrayList<String>();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (var path : mapping.getPatternValues()) {
                if (OPEN_PATHS.contains(path)) continue;
                var methods = mapping.getMethodsCondition().getMethods();
                var method = methods.isEmpty()
                        ? HttpMethod.GET
                        : HttpMethod.valueOf(methods.iterator().next().name());
                var address = path.replaceAll("\\{[^}]+}", "x");
                var answer =
                        browser.perform(request(method, address)).andReturn().getResponse();
                var refused = path.startsWith("/api/")
                        ? answer.getStatus() == 401
                        : Set.of(302, 401, 403).contains(answer.getStatus());
                if (!refused) open.add(method + " " + path + " " + answer.getStatus());
            }
        }
        assertThat(open).isEmpty();
    }

    private static List<JavaClass> pages() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("papilio").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class) || type.isAnnotatedWith(Layout.class))
                        .toList();
    }

    private static boolean saysWho(JavaClass page) {
        return List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class).stream()
                .anyMatch(kind -> page.isAnnotatedWith(kind));
    }
}
