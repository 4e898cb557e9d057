package papilio.access;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Stops a production start with the demo on before anything else is done, the database included. */
@Component
class NoDemoInProduction implements BeanFactoryPostProcessor, EnvironmentAware {
    private boolean demoInProduction;

    @Override
    public void setEnvironment(Environment environment) {
        demoInProduction = environment.getProperty("papilio.demo", Boolean.class, false)
                && environment.acceptsProfiles(Profiles.of("mysql"));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (demoInProduction)
            throw new IllegalStateException(
                    "The demo has public passwords and never runs on MySQL: leave out papilio.demo=true.");
    }
}
