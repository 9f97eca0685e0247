package io.acuerdo.api.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.acuerdo.portfolio.AccountId;
import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.portfolio.ContactPoint;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.ImportProfile;
import io.acuerdo.portfolio.ImportRun;
import io.acuerdo.portfolio.ImportStatus;
import io.acuerdo.portfolio.PaymentDetails;
import io.acuerdo.shared.Money;
import io.acuerdo.shared.PaymentComponent;
import io.swagger.v3.oas.annotations.media.Schema;

/** What the calls about imports, accounts, debtors and payments speak in. */
final class PortfolioBodies {

    private PortfolioBodies() {
    }

    @Schema(description = "A file that has been taken in.")
    record ImportStarted(UUID id, ImportStatus status) {
    }

    @Schema(description = "One load of one file.")
    record ImportBody(UUID id, String profile, String fileName,
            @Schema(description = "The day the balances of the file speak for.") LocalDate asOf, ImportStatus status,
            @Schema(description = "Accepted and rejected rows together.", example = "9857") long rowsRead, long rowsAccepted, long rowsRejected,
            @Schema(description = "Accepted rows that said nothing new.") long rowsUnchanged, long accountsCreated, long accountsUpdated,
            long casesOpened, Instant queuedAt, Instant startedAt, Instant finishedAt,
            @Schema(description = "Why it failed, else null.") String problem,
            @Schema(description = "From 0 to 100.") int progressPct, String by) {

        static ImportBody of(ImportRun run) {
            return new ImportBody(run.id().value(), run.profile(), run.fileName(), run.asOf(), run.status(), run.rowsRead(), run.rowsAccepted(),
                    run.rowsRejected(), run.rowsUnchanged(), run.accountsCreated(), run.accountsUpdated(), run.casesOpened(), run.queuedAt(),
                    run.startedAt(), run.finishedAt(), run.problem(), (int) Math.floor(100 * run.progress()), run.by());
        }
    }

    @Schema(description = "How the columns of a file become debtors and accounts.")
    record ImportProfileBody(String name, String description, String kind,
            @Schema(description = "True: an account that a newer file lacks is no longer with us.") boolean completeFile,
            List<ImportColumnBody> columns) {

        static ImportProfileBody of(ImportProfile profile) {
            return new ImportProfileBody(profile.name(), profile.description(), profile.kind(), profile.completeFile(),
                    profile.columns().stream().map(column -> new ImportColumnBody(column.column(), column.field(), column.required())).toList());
        }
    }

    record ImportColumnBody(@Schema(description = "Name in the file's header.") String column,
            @Schema(description = "The field it feeds.") String field, boolean required) {
    }

    @Schema(description = "One product and its three amounts, each as of balancesAsOf less the payments since.")
    record AccountBody(UUID id, String externalId, UUID debtorId, String portfolio, String product,
            @Schema(description = "Days past due, counted to today in the portfolio's zone.", example = "34") int dpd,
            @Schema(description = "Fallen due and unpaid.") MoneyBody pastDue,
            @Schema(description = "Principal still owed.") MoneyBody outstanding,
            @Schema(description = "What would end the debt today.") MoneyBody payoff,
            @Schema(description = "Paid beyond everything owed, until a newer file includes the payment; mostly zero.") MoneyBody credit,
            LocalDate oldestUnpaidDueOn, Instant balancesAsOf) {

        static AccountBody of(AccountSummary account, Map<AccountId, Money> credits) {
            return new AccountBody(account.id().value(), account.externalId(), account.debtorId().value(), account.portfolio(), account.product(),
                    account.dpd(), MoneyBody.of(account.pastDue()), MoneyBody.of(account.outstanding()), MoneyBody.of(account.payoff()),
                    MoneyBody.of(credits.getOrDefault(account.id(), Money.zero(account.payoff().currency().getCurrencyCode()))), account.oldestUnpaidDueOn(), account.balancesAsOf());
        }
    }

    @Schema(description = "Where a debtor can be reached.")
    record ContactPointBody(@Schema(allowableValues = {"EMAIL", "PHONE"}) String type, String value,
            @Schema(description = "False once it was reported wrong.") boolean usable) {

        static ContactPointBody of(ContactPoint point) {
            return new ContactPointBody(point.type(), point.value(), point.usable());
        }
    }

    @Schema(description = "A debtor of one portfolio with every account.")
    record DebtorBody(UUID id, String portfolio, String externalId, String name, String document, String country, String subdivision,
            String language, @Schema(description = "All time zones the debtor may live in.") List<String> timeZones,
            List<ContactPointBody> contactPoints, List<AccountBody> accounts) {

        static DebtorBody of(DebtorDetails debtor, Map<AccountId, Money> credits) {
            return new DebtorBody(debtor.id().value(), debtor.portfolio(), debtor.externalId(), debtor.name(), debtor.document(), debtor.country(),
                    debtor.subdivision(), debtor.language(), debtor.zones().stream().map(ZoneId::getId).toList(),
                    debtor.contactPoints().stream().map(ContactPointBody::of).toList(),
                    debtor.accounts().stream().map(account -> AccountBody.of(account, credits)).toList());
        }
    }

    @Schema(description = "A payment as the creditor received it.", requiredProperties = {"accountExternalId", "amount", "paidOn", "reference"})
    record PaymentRequest(@Schema(example = "LC-00042") String accountExternalId, MoneyBody amount,
            @Schema(description = "The day the money was received; may lie in the past.", example = "2026-03-02") LocalDate paidOn,
            @Schema(description = "Makes the payment unique within its portfolio.", example = "TRX-881") String reference,
            @Schema(description = "True takes an amount of more than three times what is owed; false by default.") Boolean confirmOverpayment) {
    }

    @Schema(description = "A payment that is booked, and what it paid.")
    record PaymentBody(UUID id, String accountExternalId, MoneyBody amount, LocalDate paidOn, String reference,
            @Schema(description = "True when this reference had been booked before; nothing changed.") boolean duplicate,
            @Schema(description = "True once it bounced: then it counts for nothing.") boolean reversed,
            @Schema(description = "When and why it bounced; null while it stands.") ReversalBody reversal,
            @Schema(description = "What it paid, in its order; of an agreement in force where the money counts for one. Empty when only a file told of it.")
            List<AllocationBody> allocations) {

        static PaymentBody of(PaymentDetails one, List<AllocationBody> allocations, boolean duplicate) {
            var payment = one.payment();
            return new PaymentBody(payment.id().value(), payment.accountExternalId(), MoneyBody.of(payment.amount()), payment.paidOn(),
                    payment.reference(), duplicate, payment.isReversed(), ReversalBody.of(one.reversal()), allocations);
        }
    }

    @Schema(description = "A part of a payment.")
    record AllocationBody(@Schema(description = "CREDIT is money above what was owed: it is kept for the debtor.") PaymentComponent component, MoneyBody amount,
            @Schema(description = "Number of the instalment; null for principal before its time, a down payment and credit.") Integer instalment) {

        static AllocationBody of(PaymentDetails.Allocation one) {
            return new AllocationBody(one.component(), MoneyBody.of(one.amount()), one.instalment());
        }
    }

    @Schema(description = "A payment that bounced.", requiredProperties = {"reason", "reversedOn"})
    record ReversalRequest(@Schema(description = "Up to 500 characters.", example = "Cheque sin fondos") String reason,
            @Schema(description = "The day the bank says, between the payment's day and today.", example = "2026-03-05") LocalDate reversedOn) {
    }

    @Schema(description = "How a payment bounced.")
    record ReversalBody(@Schema(description = "The day the bank says.") LocalDate reversedOn, String reason,
            @Schema(description = "The moment we heard of it.") Instant at, String by) {

        static ReversalBody of(PaymentDetails.Reversal one) {
            return one == null ? null : new ReversalBody(one.on(), one.reason(), one.at(), one.by());
        }
    }
}
