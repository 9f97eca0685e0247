package io.acuerdo.api.v1;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.acuerdo.agreement.AcceptingAgreement;
import io.acuerdo.agreement.AgreementFile;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.AgreementType;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.Offers;
import io.acuerdo.agreement.ProposalResult;
import io.acuerdo.agreement.ProposeAgreement;
import io.acuerdo.agreement.QuoteResult;
import io.acuerdo.api.access.Caller;
import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.Creating;
import io.acuerdo.api.http.Creating.Created;
import io.acuerdo.api.http.FieldProblem;
import io.acuerdo.api.http.ProblemKind;
import io.acuerdo.api.v1.AgreementBodies.AgreementBody;
import io.acuerdo.api.v1.AgreementBodies.AgreementRequest;
import io.acuerdo.api.v1.AgreementBodies.TermsRequest;
import io.acuerdo.api.v1.OfferBodies.OfferBody;
import io.acuerdo.api.v1.OfferBodies.OffersBody;
import io.acuerdo.api.v1.QuoteBodies.QuoteBody;
import io.acuerdo.api.v1.QuoteBodies.QuoteRequestBody;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Agreements from the quote to the debtor's yes. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Agreements", description = "Agreements from the quote to the debtor's yes.")
class AgreementCalls {

    private static final int MOST_ACCOUNTS = 200;

    private final Agreements agreements;
    private final Offers offers;
    private final AcceptingAgreement accepting;
    private final Cases cases;
    private final Creating creating;

    AgreementCalls(Agreements agreements, Offers offers, AcceptingAgreement accepting, Cases cases, Creating creating) {
        this.agreements = agreements;
        this.offers = offers;
        this.accepting = accepting;
        this.cases = cases;
        this.creating = creating;
    }

    @PostMapping("/quotes")
    @Operation(summary = "Calculate a schedule without keeping it")
    @ApiResponse(responseCode = "422", description = "The terms cannot be calculated; `errors` says which field stands in the way.")
    QuoteBody quote(@RequestBody QuoteRequestBody body) {
        return switch (agreements.quote(body.asked())) {
            case QuoteResult.Quoted quoted -> QuoteBody.of(quoted);
            case QuoteResult.Refused(var problems) -> throw refused(problems, "");
        };
    }

    @GetMapping("/cases/{id}/offers")
    @Operation(summary = "What this debtor may be offered now",
            description = "Each with the rule that allows it, its limits and why; and what is not offered, with the reason.")
    OffersBody offers(@PathVariable UUID id) {
        return offers.menu(new CaseId(id)).map(OffersBody::of).orElseThrow(() -> ApiProblem.notFound("case", id));
    }

    @PostMapping("/cases/{id}/agreements")
    @Operation(summary = "Propose an agreement", description = """
            The caller is its maker and can never be its checker. The schedule is calculated as by `/quotes`, on today's balances.""")
    @ApiResponse(responseCode = "201", description = "Proposed.", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = AgreementBody.class)))
    @ApiResponse(responseCode = "422", description = "A rule refuses it; `errors` says why. `offer` is the fresh one where the one named has expired.")
    ResponseEntity<String> propose(@PathVariable UUID id, @RequestBody AgreementRequest body, @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        var type = Given.present("type", body.type());
        var terms = Given.present("terms", body.terms());
        var caseId = new CaseId(id);
        var rate = type.setsARate() ? Given.present("terms.rate", terms.rate()) : terms.rate();
        var firstDueOn = type == AgreementType.HOLIDAY ? terms.firstDueOn() : Given.present("terms.firstDueOn", terms.firstDueOn());
        var wish = new ProposeAgreement(caseId, type, accounts(terms), terms.principal() == null ? null : terms.principal().positive("terms.principal"),
                rate == null ? null : rate.value("terms.rate"), terms.conditions(),
                Given.whole("terms.installments", Given.present("terms.installments", terms.installments()), 1, 1200),
                Given.day("terms.firstDueOn", firstDueOn), terms.upfront(), terms.offerId(), caller.actor());
        cases.standing(caseId).orElseThrow(() -> ApiProblem.notFound("case", id));
        return creating.answer(request, caller, () -> switch (agreements.propose(wish)) {
            case ProposalResult.Proposed(var agreementId) ->
                    Created.at("/api/v1/agreements/" + agreementId, AgreementBody.of(agreements.details(agreementId).orElseThrow()));
            case ProposalResult.Refused refused -> throw refused(refused.problems(), "terms.").beside("offer", OfferBody.of(refused.fresh()));
        });
    }

    @GetMapping("/agreements/{id}")
    @Operation(summary = "An agreement with its schedule")
    AgreementBody one(@PathVariable UUID id) {
        return agreements.details(new AgreementId(id)).map(found -> AgreementBody.of(found, accepting.record(found.id()))).orElseThrow(() -> ApiProblem.notFound("agreement", id));
    }

    @GetMapping("/agreements/{id}/document")
    @Operation(summary = "The PDF made at the approval", description = "404 before there is one.")
    @ApiResponse(responseCode = "200", description = "The document.",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> document(@PathVariable UUID id) {
        AgreementFile file = agreements.document(new AgreementId(id))
                .orElseThrow(() -> new ApiProblem(ProblemKind.NOT_FOUND, "There is no document of an agreement with the id " + id + " (yet)."));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).eTag('"' + file.sha256() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.fileName()).build().toString())
                .body(file.content());
    }

    private static List<String> accounts(TermsRequest terms) {
        if (terms.accounts() == null) {
            return List.of();
        }
        if (terms.accounts().size() > MOST_ACCOUNTS) {
            throw ApiProblem.badInput("terms.accounts", "has more than " + MOST_ACCOUNTS + " entries.");
        }
        return terms.accounts().stream().map(account -> Given.present("terms.accounts", Given.text("terms.accounts", account, 128))).toList();
    }

    /** The module names the fields of its own request; here they lie under {@code terms}. */
    private static ApiProblem refused(List<io.acuerdo.agreement.FieldProblem> problems, String under) {
        return ApiProblem.refused(problems.stream().map(problem -> new FieldProblem(under + problem.field(), problem.message())).toList());
    }
}
