package io.acuerdo.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;

/** Holidays that a statute moves or names and the jollyday calendars miss. Days are only ever added: one quiet day too many harms nobody. */
final class StatuteHolidays {

    private StatuteHolidays() {
    }

    static Set<LocalDate> of(String country, int year) {
        return switch (country) {
            case "CL" -> chileanDays(year);
            case "EC" -> ecuadorianDays(year);
            default -> Set.of();
        };
    }

    /** Ley 19.668 (29 June and 12 October move to a Monday), 20.299 (31 October), 20.215 and 20.983 (17 and 20 September), 21.357 (solstice). */
    private static Set<LocalDate> chileanDays(int year) {
        var days = new HashSet<LocalDate>();
        days.add(toMonday(LocalDate.of(year, Month.JUNE, 29)));
        days.add(toMonday(LocalDate.of(year, Month.OCTOBER, 12)));
        var reformation = LocalDate.of(year, Month.OCTOBER, 31);
        days.add(switch (reformation.getDayOfWeek()) {
            case TUESDAY -> reformation.minusDays(4);
            case WEDNESDAY -> reformation.plusDays(2);
            default -> reformation;
        });
        var september17 = LocalDate.of(year, Month.SEPTEMBER, 17);
        if (september17.getDayOfWeek() == DayOfWeek.MONDAY || september17.getDayOfWeek() == DayOfWeek.FRIDAY) {
            days.add(september17);
        }
        var september20 = LocalDate.of(year, Month.SEPTEMBER, 20);
        if (september20.getDayOfWeek() == DayOfWeek.FRIDAY) {
            days.add(september20);
        }
        if (year >= 2021) { // the solstice falls on either day; both are kept quiet
            days.add(LocalDate.of(year, Month.JUNE, 20));
            days.add(LocalDate.of(year, Month.JUNE, 21));
        }
        return days;
    }

    /** Ley reformatoria de feriados (RO 906, 2016): fixed days move to make a long weekend; carnival is Monday and Tuesday before Ash Wednesday. */
    private static Set<LocalDate> ecuadorianDays(int year) {
        var days = new HashSet<LocalDate>();
        for (var day : new LocalDate[] {LocalDate.of(year, Month.MAY, 1), LocalDate.of(year, Month.MAY, 24), LocalDate.of(year, Month.AUGUST, 10),
                LocalDate.of(year, Month.OCTOBER, 9), LocalDate.of(year, Month.NOVEMBER, 2), LocalDate.of(year, Month.NOVEMBER, 3)}) {
            days.add(switch (day.getDayOfWeek()) {
                case TUESDAY, SATURDAY -> day.minusDays(1);
                case WEDNESDAY, THURSDAY -> day.with(DayOfWeek.FRIDAY);
                case SUNDAY -> day.plusDays(1);
                case MONDAY, FRIDAY -> day;
            });
        }
        var easter = easterOf(year);
        days.add(easter.minusDays(48));
        days.add(easter.minusDays(47));
        return days;
    }

    /** Gregorian Easter Sunday (Meeus, Jones, Butcher). */
    private static LocalDate easterOf(int year) {
        int a = year % 19;
        int century = year / 100;
        int epact = (19 * a + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int month = epact + weekday - 7 * ((a + 11 * epact + 22 * weekday) / 451) + 114;
        return LocalDate.of(year, month / 31, month % 31 + 1);
    }

    private static LocalDate toMonday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case TUESDAY, WEDNESDAY, THURSDAY -> day.with(DayOfWeek.MONDAY);
            case FRIDAY -> day.plusDays(3);
            default -> day;
        };
    }
}
