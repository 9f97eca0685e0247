package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.acuerdo.document.Block;
import io.acuerdo.document.Block.Column;
import io.acuerdo.document.Block.Fact;
import io.acuerdo.document.Block.Signer;
import io.acuerdo.document.PdfPrinter;
import io.acuerdo.document.PrintedDocument;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.PortfolioDetails;
import io.acuerdo.shared.Money;
import io.acuerdo.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * Says what stands in the document of an agreement, in the debtor's language (es, en, pt-BR; Spanish for any other) and with the number format of
 * the debtor's country: parties, debt, schedule, sum of payments, conditions, places to sign, and the hash of the terms on every page.
 */
@Component
class AgreementPrinter {

    static final String KIND = "AGREEMENT";
    private static final Texts TEXTS = new Texts("agreement");

    private final PdfPrinter printer;

    AgreementPrinter(PdfPrinter printer) {
        this.printer = printer;
    }

    record Printed(String fileName, byte[] content) {
    }

    Printed print(Agreement agreement, DebtorDetails debtor, PortfolioDetails portfolio, String termsSha256, Instant acceptUntil) {
        var page = new Page(agreement, agreement.details(), debtor, portfolio, termsSha256, acceptUntil, language(debtor), numbers(debtor));
        return new Printed(page.text("fileName") + "-" + agreement.id().toString().substring(24) + ".pdf", printer.print(page.document()));
    }

    private static Locale language(DebtorDetails debtor) {
        return switch (debtor.language() == null ? "" : debtor.language().substring(0, Math.min(2, debtor.language().length())).toLowerCase(Locale.ROOT)) {
            case "en" -> Locale.ENGLISH;
            case "pt" -> Locale.of("pt", "BR");
            default -> Texts.DEFAULT;
        };
    }

    private static Locale numbers(DebtorDetails debtor) {
        return Locale.of(language(debtor).getLanguage(), debtor.country() == null ? "" : debtor.country());
    }

    private record Page(Agreement agreement, AgreementDetails details, DebtorDetails debtor, PortfolioDetails portfolio, String hash, Instant acceptUntil,
                        Locale language, Locale numbers) {

        PrintedDocument document() {
            String subtitle = text("subtitle", agreement.id().toString(), creditor());
            return new PrintedDocument(text("title"), language, subtitle, text("footer", hash), TEXTS.text(language, "document.page", "{0}", "{1}"), blocks());
        }

        private List<Block> blocks() {
            var blocks = new ArrayList<Block>();
            blocks.add(new Block.Heading(text("parties")));
            blocks.add(new Block.Facts(List.of(new Fact(text("creditor"), creditor()), new Fact(text("debtor"), debtor.name()),
                    new Fact(text("identity"), orDash(debtor.document())))));
            blocks.add(new Block.Heading(text("debt")));
            blocks.add(debt());
            if (details.today().asOf() != null) {
                blocks.add(new Block.Note(text("asOf", moment(details.today().asOf()))));
            }
            blocks.add(new Block.Heading(text("proposal")));
            blocks.add(new Block.Facts(List.of(new Fact(text("principal"), money(details.terms().principal())),
                    new Fact(text("rate"), text("rateValue", percent(details.terms().ratePct()))),
                    new Fact(text("installments"), text("installmentsValue", details.terms().installments(), money(details.rows().getFirst().payment()))),
                    new Fact(text("firstDue"), day(details.terms().firstDueOn())), new Fact(text("lastDue"), day(details.rows().getLast().dueOn())),
                    new Fact(text("total"), money(details.totalPayment())))));
            blocks.add(new Block.Heading(text("conditions")));
            blocks.add(new Block.Bullets(conditions()));
            blocks.add(new Block.Heading(text("schedule")));
            blocks.add(schedule());
            blocks.add(new Block.Signatures(List.of(new Signer(text("signCreditor"), creditor(), text("signDay")),
                    new Signer(text("signDebtor"), debtor.name(), text("signDay")))));
            return blocks;
        }

        private Block debt() {
            var columns = List.of(new Column(text("account"), false), new Column(text("product"), false), new Column(text("pastDue"), true),
                    new Column(text("outstanding"), true), new Column(text("payoff"), true));
            var rows = agreement.accounts().stream().map(account -> List.of(account.externalId(), orDash(account.product()), money(of(account.pastDue())),
                    money(of(account.outstanding())), money(of(account.payoff())))).toList();
            Money outstanding = of(agreement.accounts().stream().map(RefinancedAccount::outstanding).reduce(BigDecimal.ZERO, BigDecimal::add));
            return new Block.Table(text("debt"), columns, rows, List.of(text("sum"), "", money(details.today().pastDue()), money(outstanding),
                    money(details.today().debt())));
        }

        private Block schedule() {
            var columns = List.of(new Column(text("number"), true), new Column(text("dueOn"), false), new Column(text("rowPrincipal"), true),
                    new Column(text("rowInterest"), true), new Column(text("rowPayment"), true), new Column(text("rowBalance"), true));
            var rows = details.rows().stream().map(row -> List.of(String.valueOf(row.number()), day(row.dueOn()), money(row.principal()),
                    money(row.interest()), money(row.payment()), money(row.balance()))).toList();
            return new Block.Table(text("schedule"), columns, rows, List.of("", text("sumOfPayments"), money(details.terms().principal()),
                    money(details.totalInterest()), money(details.totalPayment()), ""));
        }

        private List<String> conditions() {
            var conditions = new ArrayList<String>();
            long tolerance = ChronoUnit.DAYS.between(details.rows().getFirst().dueOn(), details.rows().getFirst().toleratedUntil());
            conditions.add(text("condition.replaces"));
            conditions.add(text("condition.accept", moment(acceptUntil.minusSeconds(60))));
            conditions.add(text("condition.tolerance", tolerance));
            conditions.add(text("condition.allocation"));
            Money waived = details.today().debt().minus(details.terms().principal());
            if (waived.isPositive()) {
                conditions.add(text("condition.waived", money(waived)));
            }
            conditions.add(text("condition.missed"));
            conditions.add(text("condition.copy"));
            return conditions;
        }

        /** A file need not name its creditor; then the portfolio stands for it. */
        private String creditor() {
            return portfolio.creditor() == null || portfolio.creditor().isBlank() ? portfolio.name() : portfolio.creditor();
        }

        private String text(String key, Object... values) {
            return TEXTS.text(language, "document." + key, values);
        }

        private Money of(BigDecimal amount) {
            return Money.of(amount, portfolio.currency());
        }

        private String money(Money money) {
            NumberFormat format = NumberFormat.getNumberInstance(numbers);
            format.setMinimumFractionDigits(money.amount().scale());
            format.setMaximumFractionDigits(money.amount().scale());
            return format.format(money.amount()) + "\u00a0" + money.currency().getCurrencyCode();
        }

        private String percent(BigDecimal pct) {
            NumberFormat format = NumberFormat.getNumberInstance(numbers);
            format.setMaximumFractionDigits(RefinancingPolicy.MAX_RATE_DECIMALS);
            return format.format(pct) + "\u00a0%";
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language).format(day);
        }

        private String moment(Instant moment) {
            ZoneId zone = debtor.zones().getFirst();
            ZonedDateTime local = moment.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
            return day(local.toLocalDate()) + " " + DateTimeFormatter.ofPattern("HH:mm").format(local) + " (" + zone.getId() + ")";
        }

        private static String orDash(String text) {
            return text == null || text.isBlank() ? "–" : text;
        }
    }
}
