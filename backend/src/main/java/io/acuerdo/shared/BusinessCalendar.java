package io.acuerdo.shared;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * Public holidays and working days of a country and, where given, one of its subdivisions (ISO 3166, such as {@code US} and {@code CA}). Days
 * come from jollyday and, where a statute moves days that jollyday leaves, from {@link StatuteHolidays}; mere observances are no holidays. A
 * country jollyday does not know has weekends only. Work is done Monday to Friday from 08:00 to 18:00 local time.
 */
public final class BusinessCalendar {

    private static final LocalTime WORK_BEGINS = LocalTime.of(8, 0);
    private static final LocalTime WORK_ENDS = LocalTime.of(18, 0);
    /** What "one day" means where a time limit is given in working time. */
    public static final Duration WORKING_DAY = Duration.between(WORK_BEGINS, WORK_ENDS);

    private static final Map<String, BusinessCalendar> CALENDARS = new ConcurrentHashMap<>();

    private final HolidayManager holidays;
    private final String country;
    private final String[] subdivision;
    private final Map<Integer, Set<LocalDate>> holidaysByYear = new ConcurrentHashMap<>();

    private BusinessCalendar(String country, String subdivision) {
        boolean known = HolidayManager.getSupportedCalendarCodes().stream().anyMatch(country::equalsIgnoreCase);
        this.holidays = known ? HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT))) : null;
        this.country = country.toUpperCase(Locale.ROOT);
        this.subdivision = subdivision.isEmpty() ? new String[0] : new String[] {subdivision.toLowerCase(Locale.ROOT)};
    }

    /** The calendar of a country; {@code subdivision}, {@code SP} or {@code BR-SP}, may be null. */
    public static BusinessCalendar of(String country, String subdivision) {
        Objects.requireNonNull(country, "country");
        String prefix = country + "-";
        String part = subdivision == null ? "" : subdivision.startsWith(prefix) ? subdivision.substring(prefix.length()) : subdivision;
        return CALENDARS.computeIfAbsent(country + "/" + part, key -> new BusinessCalendar(country, part));
    }

    public static BusinessCalendar of(String country) {
        return of(country, null);
    }

    public boolean isHoliday(LocalDate day) {
        return holidaysByYear.computeIfAbsent(day.getYear(), this::holidaysOf).contains(day);
    }

    /** Monday to Friday and no holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** The day itself if it is a working day, else the next one that is. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The n-th working day after {@code day}; n is positive. */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        LocalDate result = day;
        for (int i = 0; i < n; i++) {
            result = workingDayFrom(result.plusDays(1));
        }
        return result;
    }

    /** The moment at which this much working time has passed since {@code from}, counting only working hours of working days in {@code zone}. */
    public Instant plusWorkingTime(Instant from, Duration time, ZoneId zone) {
        ZonedDateTime now = from.atZone(zone);
        Duration left = time;
        LocalDate day = now.toLocalDate();
        while (true) {
            if (isWorkingDay(day)) {
                ZonedDateTime begins = day.atTime(WORK_BEGINS).atZone(zone);
                ZonedDateTime ends = day.atTime(WORK_ENDS).atZone(zone);
                ZonedDateTime start = now.isAfter(begins) ? now : begins;
                if (start.isBefore(ends)) {
                    Duration today = Duration.between(start, ends);
                    if (today.compareTo(left) >= 0) {
                        return start.plus(left).toInstant();
                    }
                    left = left.minus(today);
                }
            }
            day = day.plusDays(1);
        }
    }

    private Set<LocalDate> holidaysOf(int year) {
        if (holidays == null) {
            return Set.of();
        }
        // the neighbours too: a holiday at the turn of the year may be observed in the next one
        return Stream.concat(StatuteHolidays.of(country, year).stream(), IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(y -> holidays.getHolidays(Year.of(y), HolidayType.PUBLIC_HOLIDAY, subdivision))
                .flatMap(Set::stream).map(Holiday::getDate)).filter(day -> day.getYear() == year).collect(Collectors.toUnmodifiableSet());
    }
}
