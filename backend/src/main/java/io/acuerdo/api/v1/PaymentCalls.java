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
import org.springframework.web.bind.annotation.RestController;

import io.acuerdo.agreement.ServicingAgreement;
import io.acuerdo.api.access.Caller;
import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.Creating;
import io.acuerdo.api.http.Creating.Created;
import io.acuerdo.api.http.FieldProblem;
import io.acuerdo.api.v1.PortfolioBodies.AllocationBody;
import io.acuerdo.api.v1.PortfolioBodies.PaymentBody;
import io.acuerdo.api.v1.PortfolioBodies.PaymentRequest;
import io.acuerdo.api.v1.PortfolioBodies.ReversalRequest;
import io.acuerdo.portfolio.PaymentId;
import io.acuerdo.portfolio.PaymentResult;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.portfolio.ReceivePayment;
import io.acuerdo.portfolio.ReversalResult;
import io.acuerdo.portfolio.ReversingPayment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Money that comes in, and money that bounces. */
@RestController
@RequestMapping("/api/v1/payments")
@Tag(name = "Portfolio")
class PaymentCalls {

    private final Payments payments;
    private final ReversingPayment reversing;
    private final Portfolios portfolios;
    private final ServicingAgreement servicing;
    private final Creating creating;

    PaymentCalls(Payments payments, ReversingPayment reversing, Portfolios portfolios, ServicingAgreement servicing, Creating creating) {
        this.payments = payments;
        this.reversing = reversing;
        this.portfolios = portfolios;
        this.servicing = servicing;
        this.creating = creating;
    }

    @PostMapping
    @Operation(summary = "Book a payment", description = """
            Oldest instalment first, each reference once. A backdated payment judges days past due, promises and agreements again. What exceeds the \
            debt is kept as credit; more than three times the debt is refused unless `confirmOverpayment` is true.""")
    @ApiResponse(responseCode = "201", description = "Booked.", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = PaymentBody.class)))
    @ApiResponse(responseCode = "200", description = "This reference had been booked before; nothing changed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentBody.class)))
    ResponseEntity<String> pay(@RequestBody PaymentRequest body, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var account = Given.present("accountExternalId", Given.text("accountExternalId", body.accountExternalId(), 128));
        var amount = Given.present("amount", body.amount()).positive("amount");
        var paidOn = Given.day("paidOn", Given.present("paidOn", body.paidOn()));
        var reference = Given.present("reference", Given.text("reference", body.reference(), 100));
        var payment = new ReceivePayment(account, amount, paidOn, reference, caller.actor().username(), Boolean.TRUE.equals(body.confirmOverpayment()));
        return creating.answer(request, caller, () -> switch (payments.receive(payment)) {
            case PaymentResult.Received(PaymentId id) -> Created.at("/api/v1/payments/" + id, body(id, false));
            case PaymentResult.Duplicate(PaymentId id) -> new Created(200, null, body(id, true));
            case PaymentResult.Refused(String field, String reason) -> throw ApiProblem.refused(List.of(new FieldProblem(field, reason)));
        });
    }

    @GetMapping("/{id}")
    @Operation(summary = "A payment, and what it paid")
    PaymentBody one(@PathVariable UUID id) {
        return portfolios.payment(new PaymentId(id)).map(found -> body(new PaymentId(id), false)).orElseThrow(() -> ApiProblem.notFound("payment", id));
    }

    @PostMapping("/{id}/reversal")
    @Operation(summary = "Say that a payment bounced", description = """
            Balances, days past due, promises and agreements are judged again as if it had not come. A repeat answers the first reversal.""")
    @ApiResponse(responseCode = "200", description = "Reversed.", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = PaymentBody.class)))
    @ApiResponse(responseCode = "422", description = "A rule refuses it; `errors` says why.")
    ResponseEntity<String> reverse(@PathVariable UUID id, @RequestBody ReversalRequest body, @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        var reason = Given.present("reason", Given.text("reason", body.reason(), 500));
        var reversedOn = Given.day("reversedOn", Given.present("reversedOn", body.reversedOn()));
        var payment = new PaymentId(id);
        portfolios.payment(payment).orElseThrow(() -> ApiProblem.notFound("payment", id));
        return creating.answer(request, caller, () -> switch (reversing.reverse(payment, reason, reversedOn, caller.actor().username())) {
            case ReversalResult.Reversed(PaymentId reversed) -> new Created(200, null, body(reversed, false));
            case ReversalResult.AlreadyReversed(PaymentId reversed) -> new Created(200, null, body(reversed, false));
            case ReversalResult.UnknownPayment() -> throw ApiProblem.notFound("payment", id);
            case ReversalResult.Refused(String field, String why) -> throw ApiProblem.refused(List.of(new FieldProblem(field, why)));
        });
    }

    private PaymentBody body(PaymentId id, boolean duplicate) {
        var found = portfolios.payment(id).orElseThrow();
        var ofAgreement = servicing.allocations(id);
        return PaymentBody.of(found, (ofAgreement.isEmpty() ? found.allocations() : ofAgreement).stream().map(AllocationBody::of).toList(), duplicate);
    }
}
