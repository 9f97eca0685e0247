package io.acuerdo.ui.component;

import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;

/** What a calendar says, in the person's language instead of English. */
public final class DayWords {

    private DayWords() {
    }

    /** For a picker that already stands in a page, or is about to. */
    public static void put(DatePicker picker, Locale language) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(language);
        picker.setLocale(language);
        picker.setI18n(new DatePickerI18n().setMonthNames(List.of(symbols.getMonths()).subList(0, 12))
                .setWeekdays(words(symbols.getWeekdays())).setWeekdaysShort(words(symbols.getShortWeekdays()))
                .setFirstDayOfWeek(WeekFields.of(language).getFirstDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1)
                .setToday(picker.getTranslation("day.today")).setCancel(picker.getTranslation("action.cancel")));
    }

    /** From Sunday on; the first of what Java gives is empty. */
    private static List<String> words(String[] days) {
        return Stream.of(days).skip(1).toList();
    }
}
