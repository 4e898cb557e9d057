package papilio.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A page that found the database out of reach; without the frame, which asks the database as well. */
@AnonymousAllowed
public class DatabaseAwayPage extends ErrorMessage implements HasErrorParameter<CannotCreateTransactionException> {
    DatabaseAwayPage() {}

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<CannotCreateTransactionException> error) {
        say("shell.databaseAway");
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    /** The same where no transaction was wanted. */
    @AnonymousAllowed
    public static class WithoutTransaction extends ErrorMessage
            implements HasErrorParameter<DataAccessResourceFailureException> {
        WithoutTransaction() {}

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DataAccessResourceFailureException> error) {
            say("shell.databaseAway");
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }
}
