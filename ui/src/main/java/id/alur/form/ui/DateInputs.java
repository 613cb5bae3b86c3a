package id.alur.form.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import id.alur.shell.ui.Texts;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Inputs of days, in the language of the page. The calendar opens by its button or the arrow keys, never by typing:
 * opened by a typed date and closed at once by Enter, Vaadin 25 leaves the rest of the page hidden from screen readers.
 */
public final class DateInputs {

    private DateInputs() {}

    public static DatePicker date() {
        DatePicker input = new DatePicker();
        input.setI18n(texts());
        input.setLocale(Texts.locale());
        input.setAutoOpen(false);
        return input;
    }

    static DateTimePicker dateTime() {
        DateTimePicker input = new DateTimePicker();
        input.setDatePickerI18n(texts());
        input.setLocale(Texts.locale());
        input.setAutoOpen(false);
        return input;
    }

    private static DatePickerI18n texts() {
        Locale locale = Texts.locale();
        return new DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd", "d/M/yy")
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                .setToday(Texts.t("ui.form.today"))
                .setCancel(Texts.t("ui.action.cancel"))
                .setBadInputErrorMessage(Texts.t("error.form.not-a-date"));
    }

    /** The component's week begins with Sunday in this list. */
    private static List<String> days(TextStyle style, Locale locale) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(6))
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
