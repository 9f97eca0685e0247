package io.acuerdo.api.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.portfolio.ContactPoint;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.ImportProfile;
import io.acuerdo.portfolio.ImportRun;
import io.acuerdo.portfolio.ImportStatus;
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
            LocalDate oldestUnpaidDueOn, Instant balancesAsOf) {

        static AccountBody of(AccountSummary account) {
            return new AccountBody(account.id().value(), account.externalId(), account.debtorId().value(), account.portfolio(), account.product(),
                    account.dpd(), MoneyBody.of(account.pastDue()), MoneyBody.of(account.outstanding()), MoneyBody.of(account.payoff()),
                    account.oldestUnpaidDueOn(), account.balancesAsOf());
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

        static DebtorBody of(DebtorDetails debtor) {
            return new DebtorBody(debtor.id().value(), debtor.portfolio(), debtor.externalId(), debtor.name(), debtor.document(), debtor.country(),
                    debtor.subdivision(), debtor.language(), debtor.zones().stream().map(ZoneId::getId).toList(),
                    debtor.contactPoints().stream().map(ContactPointBody::of).toList(), debtor.accounts().stream().map(AccountBody::of).toList());
        }
    }

    @Schema(description = "A payment as the creditor received it.", requiredProperties = {"accountExternalId", "amount", "paidOn", "reference"})
    record PaymentRequest(@Schema(example = "LC-00042") String accountExternalId, MoneyBody amount,
            @Schema(description = "The day the money was received; may lie in the past.", example = "2026-03-02") LocalDate paidOn,
            @Schema(description = "Makes the payment unique within its portfolio.", example = "TRX-881") String reference) {
    }

    @Schema(description = "A payment that is booked.")
    record PaymentBody(UUID id, String accountExternalId, MoneyBody amount, LocalDate paidOn, String reference,
            @Schema(description = "True when this reference had been booked before; nothing changed.") boolean duplicate) {
    }
}
