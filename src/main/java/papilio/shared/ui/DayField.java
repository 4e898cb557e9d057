package papilio.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.shared.TypedDay;

/** A day, typed as 2026-11-22 or 22.11.2026 and always shown as 2026-11-22. */
public class DayField extends DatePicker {
    public DayField(String label) {
        super(label);
        setAutoOpen(false);
        setPlaceholder(getTranslation("shared.format.day"));
    }

    /** The day or null; Vaadin's own getter hides that it may be null. */
    @SuppressWarnings("NullAway") // the library's value is null when the field is empty
    public @Nullable LocalDate day() {
        return getValue();
    }

    /** Lets a person type "today", or a day without its year: the last such day that is not in the future. */
    public DayField knowing(LocalDate today) {
        setFallbackParser(typed -> parsed(typed, today));
        return this;
    }

    private Result<LocalDate> parsed(String typed, LocalDate today) {
        return TypedDay.read(typed, today)
                .map(Result::ok)
                .orElseGet(() -> Result.error(getTranslation("shared.unreadable")));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        setI18n(words(getLocale()));
    }

    private DatePickerI18n words(Locale locale) {
        var sundayFirst = Stream.of(DayOfWeek.values())
                .map(day -> day.minus(1))
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
        var short_ = Stream.of(DayOfWeek.values())
                .map(day -> day.minus(1))
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                .toList();
        List<String> months = Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
        var latest = getMax();
        return new DatePickerI18n()
                .setMaxErrorMessage(latest == null ? "" : getTranslation("shared.noLater", latest.toString()))
                .setDateFormats("yyyy-MM-dd", "d.M.yyyy", "d.M.yy", "yyyy/M/d")
                .setMonthNames(months)
                .setWeekdays(sundayFirst)
                .setWeekdaysShort(short_)
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("shared.today"))
                .setCancel(getTranslation("shared.cancel"));
    }
}
