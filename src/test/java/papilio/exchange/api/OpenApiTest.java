package papilio.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import papilio.fixtures.PapilioTest;

/** The description of the interface says what there is. */
@PapilioTest
class OpenApiTest {
    @Autowired
    MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressIsDescribed() {
        var real = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> real.add(method + " " + pattern))));
        var described = new TreeSet<String>();
        OpenApi.tree()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> described.add(one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(real).isNotEmpty();
        assertThat(described).isEqualTo(real);
    }

    @Test
    void everyTextHasItsChinese() {
        for (var node : OpenApi.tree().findParents("description"))
            if (node.isObject())
                assertThat(node.has("x-zh")).as(node.toString()).isTrue();
        for (var node : OpenApi.tree().findParents("summary"))
            assertThat(node.has("x-zh")).as(node.toString()).isTrue();
    }

    @Test
    void anybodyMayReadTheDocument() throws Exception {
        web.perform(get("/api/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openapi").value("3.1.0"));
    }

    @Test
    void thePageNeedsNoScriptAndSpeaksBothLanguages() throws Exception {
        web.perform(get("/api/docs"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/api/v1/studies/{study}/figures")))
                .andExpect(content().string(not(containsString("<script"))));
        web.perform(get("/api/docs").header("Accept-Language", "zh"))
                .andExpect(content().string(containsString("程序接口")))
                .andExpect(content().string(not(containsString("Meaning"))));
    }
}
