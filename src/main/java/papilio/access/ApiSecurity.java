package papilio.access;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

/** The JSON API's own chain: no session and no cookie, Basic at each request, problem details for every refusal. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity(jsr250Enabled = true)
class ApiSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, SignInProvider signIn, AccountStamps stamps, Clock clock, JsonMapper json)
            throws Exception {
        var problems = new ApiProblems(json, clock);
        BrowserRules.apply(http);
        http.securityMatcher("/api/**")
                .authenticationManager(new ProviderManager(new ApiSignIn(signIn, stamps)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.disable()) // no cookie counts here; the filter below refuses what another site sends
                .addFilterBefore(new SameSiteOnly(problems), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(paths -> paths.requestMatchers(HttpMethod.GET, "/api/docs", "/api/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        return http.build();
    }
}
