package io.acuerdo.contact;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Half-open hours of the week, {@code [from, to)} in local time; a day that is not named is closed. */
record WeeklyHours(Map<DayOfWeek, Range> days) {

    record Range(LocalTime from, LocalTime to) {

        Range {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("Hours end before they begin: " + from + " to " + to);
            }
        }
    }

    WeeklyHours {
        days = Map.copyOf(days);
    }

    /** Of such as {@code {"MON-FRI": ["07:00", "19:00"], "SAT": ["08:00", "15:00"]}}. */
    static WeeklyHours parse(Map<String, List<String>> text) {
        var days = new EnumMap<DayOfWeek, Range>(DayOfWeek.class);
        text.forEach((names, hours) -> {
            var range = new Range(LocalTime.parse(hours.get(0)), LocalTime.parse(hours.get(1)));
            for (var day : daysOf(names)) {
                if (days.put(day, range) != null) {
                    throw new IllegalArgumentException("Two ranges for " + day + ": " + text);
                }
            }
        });
        return new WeeklyHours(days);
    }

    Optional<Range> on(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }

    private static List<DayOfWeek> daysOf(String names) {
        var ends = names.split("-");
        var last = day(ends[ends.length - 1]);
        var result = new ArrayList<DayOfWeek>();
        for (var day = day(ends[0]);; day = day.plus(1)) {
            result.add(day);
            if (day == last) {
                return result;
            }
        }
    }

    private static DayOfWeek day(String shortName) {
        for (var day : DayOfWeek.values()) {
            if (day.name().startsWith(shortName)) {
                return day;
            }
        }
        throw new IllegalArgumentException("No such day: " + shortName);
    }
}
