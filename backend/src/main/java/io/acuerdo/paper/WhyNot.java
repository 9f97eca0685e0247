package io.acuerdo.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import io.acuerdo.portfolio.PaymentSummary;
import io.acuerdo.promise.PromiseDetails;
import io.acuerdo.promise.PromiseStatus;
import io.acuerdo.shared.Money;
import io.acuerdo.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;

/** Why a paper would not be true now, in words and in the language of the person who asks. */
final class WhyNot {

    private static final Texts TEXTS = new Texts("paper");

    private WhyNot() {
    }

    static String stillOwed(Money payoff) {
        return TEXTS.text(reader(), "stillOwed", payoff.format(reader()));
    }

    static String bounced(PaymentSummary payment) {
        return TEXTS.text(reader(), "bounced", day(payment.reversedOn()));
    }

    static boolean isWithdrawn(PromiseDetails promise) {
        return promise.status() == PromiseStatus.CANCELLED || promise.status() == PromiseStatus.SUPERSEDED;
    }

    static String withdrawn(PromiseDetails promise) {
        return TEXTS.text(reader(), "withdrawn." + promise.status());
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(reader()).format(day);
    }

    private static Locale reader() {
        var context = LocaleContextHolder.getLocaleContext();
        return context == null || context.getLocale() == null ? Texts.DEFAULT : context.getLocale();
    }
}
