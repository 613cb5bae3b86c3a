package id.alur.form.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import id.alur.shell.ui.Texts;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words of the date picker in the language of the page. */
public final class CalendarTexts {

    private CalendarTexts() {}

    public static DatePickerI18n dates() {
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
