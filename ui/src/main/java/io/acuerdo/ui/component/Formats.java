package io.acuerdo.ui.component;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import com.vaadin.flow.component.UI;
import io.acuerdo.shared.Money;

/** Money, days and moments as people of a locale write them. Amounts always show their currency; moments are in the viewer's zone. */
public final class Formats {

    private final Locale locale;
    private final ZoneId zone;

    /** As the current viewer wants them: language of the session, zone of the browser. */
    public static Formats current() {
        UI ui = UI.getCurrent();
        String zone = ui.getPage().getExtendedClientDetails() == null ? null : ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return new Formats(ui.getLocale(), zone == null || zone.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(zone));
    }

    public Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    /** In which days begin and end for the viewer. */
    public ZoneId zone() {
        return zone;
    }

    public String money(Money money) {
        return money == null ? "–" : money.format(locale);
    }

    /** An amount with its locale's separators and the given number of decimals, without a currency: only where the head already says it. */
    public String number(BigDecimal amount, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount);
    }

    public String day(LocalDate day) {
        return day == null ? "–" : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }

    public String moment(Instant moment) {
        return moment == null ? "–"
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale).format(moment.atZone(zone));
    }

    /** Time left or gone, in the largest two units: {@code 3 d 4 h}, {@code −2 h 5 min}. */
    public String distance(Instant moment, Clock clock) {
        Duration left = Duration.between(clock.instant(), moment);
        Duration size = left.abs();
        String text = size.toDays() > 0 ? size.toDays() + " d " + size.toHoursPart() + " h"
                : size.toHours() > 0 ? size.toHours() + " h " + size.toMinutesPart() + " min"
                : size.toMinutes() + " min";
        return left.isNegative() ? "−" + text : text;
    }
}
