package io.acuerdo.api.v1;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.data.domain.Sort;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.acuerdo.agreement.ServicingAgreement;
import io.acuerdo.api.access.Caller;
import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.Creating;
import io.acuerdo.api.http.Creating.Created;
import io.acuerdo.api.http.Paging;
import io.acuerdo.api.v1.CaseBodies.CaseBody;
import io.acuerdo.api.v1.CaseBodies.HoldBody;
import io.acuerdo.api.v1.CaseBodies.HoldRequest;
import io.acuerdo.api.v1.CaseBodies.PromiseBody;
import io.acuerdo.api.v1.CaseBodies.PromiseRequest;
import io.acuerdo.api.v1.CaseBodies.TimelineBody;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseQuery;
import io.acuerdo.cases.CaseRefusal;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.HoldId;
import io.acuerdo.cases.HoldResult;
import io.acuerdo.cases.LiftResult;
import io.acuerdo.cases.Stage;
import io.acuerdo.engine.ProcessInstances;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.promise.PromiseRefusal;
import io.acuerdo.promise.PromiseResult;
import io.acuerdo.promise.Promises;
import io.acuerdo.promise.RecordPromise;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Cases: found, looked at, suspended, and what their debtors promise. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases", description = "Cases: found, looked at, suspended, and what their debtors promise.")
class CaseCalls {

    private final Cases cases;
    private final Portfolios portfolios;
    private final Promises promises;
    private final ServicingAgreement servicing;
    private final ProcessInstances instances;
    private final CaseTimeline timeline;
    private final Creating creating;

    CaseCalls(Cases cases, Portfolios portfolios, Promises promises, ServicingAgreement servicing, ProcessInstances instances, CaseTimeline timeline,
            Creating creating) {
        this.cases = cases;
        this.portfolios = portfolios;
        this.promises = promises;
        this.servicing = servicing;
        this.instances = instances;
        this.timeline = timeline;
        this.creating = creating;
    }

    @GetMapping
    @Operation(summary = "List cases, the oldest first", description = "Leaves out cured and closed ones unless `stage` or `includeEnded` asks for them.")
    PageBody<CaseBody> list(@RequestParam(required = false) Stage stage, @RequestParam(required = false) String segment,
            @Parameter(description = "At least so many days past due.") @RequestParam(required = false) Integer minDpd,
            @RequestParam(required = false) String portfolio,
            @Parameter(description = "In name, document, accounts and phones.") @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "false") boolean includeEnded,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var paging = Paging.of(page, size);
        var query = CaseQuery.all().withStage(stage).withSegment(Given.text("segment", segment, 16)).withDpd(minDpd, null)
                .withPortfolio(Given.text("portfolio", portfolio, 64)).withText(Given.text("q", q, 200)).withEnded(includeEnded);
        var found = cases.search(query, PageRequest.of(paging.getPageNumber(), paging.getPageSize(), Sort.by("openedAt")));
        var leading = instances.activeOfCases(found.map(one -> one.id().value()).getContent());
        return PageBody.of(found, one -> CaseBody.of(one, leading.get(one.id().value()), one.isOnHold() ? cases.holds(one.id()) : List.of(), null, null));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One case with its accounts")
    CaseBody one(@PathVariable UUID id) {
        var found = found(id);
        var accounts = portfolios.debtor(found.debtorId()).map(DebtorDetails::accounts).orElse(List.of());
        return CaseBody.of(found, instances.activeOfCase(id).orElse(null), cases.holds(found.id()), accounts, servicing.watch(found.id()).orElse(null));
    }

    @GetMapping("/{id}/timeline")
    @Operation(summary = "Everything that happened to a case, oldest first", description = "Also what people did with its tasks.")
    PageBody<TimelineBody> timeline(@PathVariable UUID id, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "500") int size, Locale language) {
        var paging = Paging.of(page, size);
        return PageBody.slice(timeline.of(found(id).id(), language), paging);
    }

    @PostMapping("/{id}/promises")
    @Operation(summary = "Record a promise to pay", description = "On a case whose promise was just broken, this is the one renegotiation.")
    @ApiResponse(responseCode = "201", description = "Recorded.", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = PromiseBody.class)))
    @ApiResponse(responseCode = "422", description = "A rule refuses it; `code` names the rule and `detail` says it for people.")
    ResponseEntity<String> promise(@PathVariable UUID id, @RequestBody PromiseRequest body, @AuthenticationPrincipal Caller caller, Locale language,
            HttpServletRequest request) {
        var amount = Given.present("amount", body.amount()).positive("amount");
        var dueOn = Given.day("dueOn", Given.present("dueOn", body.dueOn()));
        return creating.answer(request, caller, () -> switch (promises.record(new RecordPromise(new CaseId(id), amount, dueOn, caller.actor()))) {
            case PromiseResult.Recorded(var promiseId) ->
                    Created.at(null, PromiseBody.of(promises.details(promiseId).orElseThrow()));
            case PromiseResult.Refused refused when refused.reason() == PromiseRefusal.UNKNOWN_CASE -> throw ApiProblem.notFound("case", id);
            case PromiseResult.Refused refused -> throw ApiProblem.refused(refused.reason(), refused.message(language));
        });
    }

    @PostMapping("/{id}/holds")
    @Operation(summary = "Put a case on hold", description = """
            Suspends the strategy and every outgoing contact at once, planned ones too. The same reason twice answers the hold that stands.""")
    @ApiResponse(responseCode = "201", description = "On hold.", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = HoldBody.class)))
    ResponseEntity<String> hold(@PathVariable UUID id, @RequestBody HoldRequest body, @AuthenticationPrincipal Caller caller, Locale language,
            HttpServletRequest request) {
        var reason = Given.present("reason", body.reason());
        var note = Given.text("note", body.note(), 1000);
        var caseId = new CaseId(id);
        return creating.answer(request, caller, () -> switch (cases.hold(caseId, reason, note, caller.actor())) {
            case HoldResult.Held(HoldId holdId) -> Created.at("/api/v1/cases/" + id + "/holds/" + holdId,
                    cases.holds(caseId).stream().filter(hold -> hold.id().equals(holdId)).findFirst().map(HoldBody::of).orElseThrow());
            case HoldResult.Refused(CaseRefusal refusal) -> throw refused(refusal, id, language);
        });
    }

    @DeleteMapping("/{id}/holds/{holdId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lift a hold", description = "The strategy goes on when no other hold stands. Lifting twice is no fault.")
    void lift(@PathVariable UUID id, @PathVariable UUID holdId, @AuthenticationPrincipal Caller caller, Locale language) {
        if (cases.lift(new CaseId(id), new HoldId(holdId), caller.actor()) instanceof LiftResult.Refused(CaseRefusal refusal)) {
            throw refused(refusal, refusal == CaseRefusal.UNKNOWN_HOLD ? holdId : id, language);
        }
    }

    private CaseSummary found(UUID id) {
        return cases.summary(new CaseId(id)).orElseThrow(() -> ApiProblem.notFound("case", id));
    }

    private static ApiProblem refused(CaseRefusal refusal, UUID id, Locale language) {
        return switch (refusal) {
            case UNKNOWN_CASE -> ApiProblem.notFound("case", id);
            case UNKNOWN_HOLD -> ApiProblem.notFound("hold", id);
            case CASE_ENDED -> ApiProblem.refused(refusal, refusal.message(language));
        };
    }
}
