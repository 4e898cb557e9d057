package papilio.access.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import papilio.access.BrowserRules;
import papilio.access.PortalSignIn;

/** The portal's chain: a sign-in form, Flow's own tokens against forged requests, and nothing open that is not named here. */
@Configuration
class PortalSecurity {
    @Bean
    @Order(2)
    SecurityFilterChain portal(HttpSecurity http, PortalSignIn signIn) throws Exception {
        BrowserRules.apply(http);
        signIn.apply(http);
        http.authorizeHttpRequests(paths -> paths.requestMatchers(
                        "/actuator/health", "/papilio/**", "/_static/**", "/aura/**", "/favicon.ico", "/error")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class)
                        .anyRequest(rest -> rest.authenticated()) // an unknown page is "not found" inside the frame
                        .addLogoutHandler(signIn));
        return http.build();
    }
}
