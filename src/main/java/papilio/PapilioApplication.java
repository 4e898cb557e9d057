package papilio;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import papilio.exchange.backup.DataCommands;

/** Starts the portal. */
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("papilio/styles.css")
public class PapilioApplication implements AppShellConfigurator {
    public static void main(String[] arguments) {
        // Instants are UTC on every connection, whatever zone the machine is in; study dates name their own zone.
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        var done =
                new DataCommands(arguments, System.getenv(), Locale.getDefault(), System.out, Clock.systemUTC()).run();
        if (done.isPresent()) {
            System.exit(done.getAsInt());
        }
        // Words that a language lacks are English ones, whatever language the machine speaks.
        Locale.setDefault(Locale.ENGLISH);
        SpringApplication.run(PapilioApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
