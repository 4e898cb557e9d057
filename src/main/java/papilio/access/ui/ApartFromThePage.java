package papilio.access.ui;

import com.vaadin.flow.server.VaadinSession;
import org.springframework.stereotype.Component;
import papilio.access.SystemWork;

/** Inside a page Vaadin takes whoever signed in to its session; the portal's own work must not find that session. */
@Component
class ApartFromThePage {
    ApartFromThePage() {
        SystemWork.apart(ApartFromThePage::run);
    }

    private static void run(Runnable work) {
        var session = VaadinSession.getCurrent();
        VaadinSession.setCurrent(null);
        try {
            work.run();
        } finally {
            VaadinSession.setCurrent(session);
        }
    }
}
