package io.acuerdo.api.v1;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.acuerdo.api.access.Caller;
import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.Creating;
import io.acuerdo.api.http.Creating.Created;
import io.acuerdo.api.http.FieldProblem;
import io.acuerdo.api.http.Paging;
import io.acuerdo.api.v1.PortfolioBodies.AccountBody;
import io.acuerdo.api.v1.PortfolioBodies.DebtorBody;
import io.acuerdo.api.v1.PortfolioBodies.PaymentBody;
import io.acuerdo.api.v1.PortfolioBodies.PaymentRequest;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.portfolio.PaymentId;
import io.acuerdo.portfolio.PaymentResult;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.portfolio.ReceivePayment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What is owed, by whom, and the money that comes in. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Portfolio", description = "What is owed, by whom, and the money that comes in.")
class PortfolioCalls {

    private final Portfolios portfolios;
    private final Payments payments;
    private final Creating creating;

    PortfolioCalls(Portfolios portfolios, Payments payments, Creating creating) {
        this.portfolios = portfolios;
        this.payments = payments;
        this.creating = creating;
    }

    @GetMapping("/accounts")
    @Operation(summary = "Find an account by the creditor's own id")
    PageBody<AccountBody> accounts(
            @Parameter(description = "The creditor's id of the account.", example = "LC-00042") @RequestParam String externalId,
            @Parameter(description = "Look in this portfolio alone.") @RequestParam(required = false) String portfolio,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var paging = Paging.of(page, size);
        var wanted = Given.present("externalId", Given.text("externalId", externalId, 128));
        var found = portfolios.accountByExternalId(Given.text("portfolio", portfolio, 64), wanted);
        return PageBody.slice(found.map(AccountBody::of).stream().toList(), paging);
    }

    @GetMapping("/debtors/{id}")
    @Operation(summary = "A debtor with accounts and contact points")
    DebtorBody debtor(@PathVariable UUID id) {
        return portfolios.debtor(new DebtorId(id)).map(DebtorBody::of).orElseThrow(() -> ApiProblem.notFound("debtor", id));
    }

    @PostMapping("/payments")
    @Operation(summary = "Book a payment", description = """
            Oldest instalment first, each reference once. A backdated payment judges days past due and promises again.""")
    @ApiResponse(responseCode = "201", description = "Booked.", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = PaymentBody.class)))
    @ApiResponse(responseCode = "200", description = "This reference had been booked before; nothing changed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentBody.class)))
    ResponseEntity<String> pay(@RequestBody PaymentRequest body, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var account = Given.present("accountExternalId", Given.text("accountExternalId", body.accountExternalId(), 128));
        var amount = Given.present("amount", body.amount()).positive("amount");
        var paidOn = Given.day("paidOn", Given.present("paidOn", body.paidOn()));
        var reference = Given.present("reference", Given.text("reference", body.reference(), 100));
        return creating.answer(request, caller, () ->
                switch (payments.receive(new ReceivePayment(account, amount, paidOn, reference, caller.actor().username()))) {
                    case PaymentResult.Received(PaymentId id) ->
                            Created.at(null, new PaymentBody(id.value(), account, body.amount(), paidOn, reference, false));
                    case PaymentResult.Duplicate(PaymentId id) ->
                            new Created(200, null, new PaymentBody(id.value(), account, body.amount(), paidOn, reference, true));
                    case PaymentResult.Refused(String field, String reason) -> throw ApiProblem.refused(List.of(new FieldProblem(field, reason)));
                });
    }
}
