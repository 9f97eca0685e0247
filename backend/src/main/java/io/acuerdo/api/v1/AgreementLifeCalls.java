package io.acuerdo.api.v1;

import java.time.LocalDate;
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

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.AmendAgreement;
import io.acuerdo.agreement.AmendingAgreement;
import io.acuerdo.agreement.GrantingHoliday;
import io.acuerdo.agreement.HolidayResult;
import io.acuerdo.agreement.ProposalResult;
import io.acuerdo.agreement.ServicingAgreement;
import io.acuerdo.api.access.Caller;
import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.Creating;
import io.acuerdo.api.http.Creating.Created;
import io.acuerdo.api.http.FieldProblem;
import io.acuerdo.api.http.ProblemKind;
import io.acuerdo.api.v1.AgreementBodies.AgreementBody;
import io.acuerdo.api.v1.AgreementLifeBodies.AmendmentRequest;
import io.acuerdo.api.v1.AgreementLifeBodies.HolidayRequest;
import io.acuerdo.api.v1.AgreementLifeBodies.PayoffBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Agreements in force: paid off, amended, given a holiday. */
@RestController
@RequestMapping("/api/v1/agreements/{id}")
@Tag(name = "Agreements")
class AgreementLifeCalls {

    private final Agreements agreements;
    private final ServicingAgreement servicing;
    private final AmendingAgreement amending;
    private final GrantingHoliday holidays;
    private final Creating creating;

    AgreementLifeCalls(Agreements agreements, ServicingAgreement servicing, AmendingAgreement amending, GrantingHoliday holidays, Creating creating) {
        this.agreements = agreements;
        this.servicing = servicing;
        this.amending = amending;
        this.holidays = holidays;
        this.creating = creating;
    }

    @GetMapping("/payoff")
    @Operation(summary = "What pays the agreement off", description = "A payment of at least the total, dated that day, completes it.")
    @ApiResponse(responseCode = "409", description = "The agreement is not in force.")
    PayoffBody payoff(@PathVariable UUID id,
            @Parameter(description = "Today when left out; a day in the past counts as today.") @RequestParam(required = false) LocalDate on) {
        var agreement = known(id);
        return servicing.payoff(agreement, on == null ? null : Given.day("on", on)).map(PayoffBody::of)
                .orElseThrow(() -> new ApiProblem(ProblemKind.CONFLICT, "The agreement is not in force."));
    }

    @PostMapping("/amendments")
    @Operation(summary = "Propose new terms for an agreement in force", description = """
            It stays in force until the debtor accepts the new one, which supersedes it. The caller is the maker of the amendment.""")
    @ApiResponse(responseCode = "201", description = "Proposed.", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = AgreementBody.class)))
    @ApiResponse(responseCode = "422", description = "A rule refuses it; `errors` says why.")
    ResponseEntity<String> amend(@PathVariable UUID id, @RequestBody AmendmentRequest body, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var terms = Given.present("terms", body.terms());
        var rate = Given.present("terms.rate", terms.rate());
        var agreement = agreements.details(known(id)).orElseThrow();
        String kind = agreement.terms().conditions().rateType();
        if (rate.type() != null && !kind.equals(rate.type())) {
            throw ApiProblem.badInput("terms.rate.type", "is not " + kind + ", the kind of rate of this agreement.");
        }
        var wish = new AmendAgreement(agreement.id(), terms.overdueCharges(), rate.value("terms.rate"),
                Given.whole("terms.installments", Given.present("terms.installments", terms.installments()), 1, 1200),
                Given.day("terms.firstDueOn", Given.present("terms.firstDueOn", terms.firstDueOn())), caller.actor());
        return creating.answer(request, caller, () -> switch (amending.propose(wish)) {
            case ProposalResult.Proposed(var successor) ->
                    Created.at("/api/v1/agreements/" + successor, AgreementBody.of(agreements.details(successor).orElseThrow()));
            case ProposalResult.Refused refused -> throw refused(refused.problems(), "terms.");
        });
    }

    @PostMapping("/holiday")
    @Operation(summary = "Grant a payment holiday", description = "Everything that is not paid falls due so many periods later, on the same day of the month.")
    @ApiResponse(responseCode = "200", description = "Granted.", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = AgreementBody.class)))
    @ApiResponse(responseCode = "422", description = "A rule refuses it; `errors` says why.")
    ResponseEntity<String> holiday(@PathVariable UUID id, @RequestBody HolidayRequest body, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        int instalments = Given.whole("instalments", Given.present("instalments", body.instalments()), 1, 3);
        var agreement = known(id);
        return creating.answer(request, caller, () -> switch (holidays.grant(agreement, instalments, caller.actor())) {
            case HolidayResult.Granted(var granted) -> new Created(200, null, AgreementBody.of(agreements.details(granted).orElseThrow()));
            case HolidayResult.Refused(var problems) -> throw refused(problems, "");
        });
    }

    private AgreementId known(UUID id) {
        return agreements.details(new AgreementId(id)).orElseThrow(() -> ApiProblem.notFound("agreement", id)).id();
    }

    private static ApiProblem refused(List<io.acuerdo.agreement.FieldProblem> problems, String under) {
        return ApiProblem.refused(problems.stream().map(problem -> new FieldProblem(under + problem.field(), problem.message())).toList());
    }
}
