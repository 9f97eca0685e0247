package io.acuerdo.ui.component;

import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;

/** A day, with a calendar that speaks the person's language. */
public class DayField extends DatePicker {

    public DayField() {
    }

    public DayField(String label) {
        super(label);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Locale language = getLocale();
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(language);
        setLocale(language);
        setI18n(new DatePickerI18n().setMonthNames(List.of(symbols.getMonths()).subList(0, 12))
                .setWeekdays(words(symbols.getWeekdays())).setWeekdaysShort(words(symbols.getShortWeekdays()))
                .setFirstDayOfWeek(WeekFields.of(language).getFirstDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1)
                .setToday(getTranslation("day.today")).setCancel(getTranslation("action.cancel")));
    }

    /** From Sunday on; the first of what Java gives is empty. */
    private static List<String> words(String[] days) {
        return Stream.of(days).skip(1).toList();
    }
}
