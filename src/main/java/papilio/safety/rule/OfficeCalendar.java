package papilio.safety.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** On which days nobody may be there to send or to receive a report. It warns; no clock is ever moved by it. */
@Component
public class OfficeCalendar {
    private final OfficeDays days;

    OfficeCalendar(OfficeDays days) {
        this.days = days;
    }

    /** Whether offices are closed on a day between the two, read at once. */
    public Predicate<LocalDate> closed(String study, LocalDate from, LocalDate to) {
        Map<LocalDate, Boolean> known = new HashMap<>();
        days.findByStudyCodeAndDayBetween(study, from, to).stream()
                .map(OfficeDay::row)
                .forEach(row -> known.put(row.day(), !row.working()));
        return day -> known.getOrDefault(day, weekend(day));
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
