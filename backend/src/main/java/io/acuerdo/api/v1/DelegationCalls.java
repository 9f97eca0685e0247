package io.acuerdo.api.v1;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

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

import io.acuerdo.api.access.Caller;
import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.Creating;
import io.acuerdo.api.http.Creating.Created;
import io.acuerdo.api.http.Paging;
import io.acuerdo.api.v1.ApprovalBodies.DelegationBody;
import io.acuerdo.api.v1.ApprovalBodies.DelegationRequest;
import io.acuerdo.staff.DelegationResult;
import io.acuerdo.staff.Delegations;
import io.acuerdo.staff.NewDelegation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Who stands in for whom while they are away. */
@RestController
@RequestMapping("/api/v1/delegations")
@Tag(name = "Delegations", description = "Who stands in for whom while they are away, in which groups and until when.")
class DelegationCalls {

    private final Delegations delegations;
    private final Creating creating;

    DelegationCalls(Delegations delegations, Creating creating) {
        this.delegations = delegations;
        this.creating = creating;
    }

    @GetMapping
    @Operation(summary = "Delegations that run or are to come", description = "One's own; everybody's for a coordinator or administrator.")
    PageBody<DelegationBody> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, @AuthenticationPrincipal Caller caller) {
        return PageBody.slice(delegations.notEnded(caller.actor()).stream().map(DelegationBody::of).toList(), Paging.of(page, size));
    }

    @PostMapping
    @Operation(summary = "Let somebody act in one's groups while away", description = """
            For oneself, or by a coordinator or administrator for somebody else. The delegate never decides on what the other has made.""")
    @ApiResponse(responseCode = "201", description = "It runs from then on.", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = DelegationBody.class)))
    @ApiResponse(responseCode = "422", description = "A rule refuses it; `code` names the rule and `detail` says it for people.")
    ResponseEntity<String> delegate(@RequestBody DelegationRequest body, @AuthenticationPrincipal Caller caller, Locale language, HttpServletRequest request) {
        var delegator = Given.text("delegator", body.delegator(), 64);
        var delegate = Given.present("delegate", Given.text("delegate", body.delegate(), 64));
        var groups = Given.present("groups", body.groups());
        if (groups.size() > 50 || groups.contains(null)) {
            throw ApiProblem.badInput("groups", "has at most 50 names.");
        }
        var wish = new NewDelegation(delegator == null ? caller.actor().username() : delegator, delegate, groups, body.from(), Given.present("until", body.until()));
        return creating.answer(request, caller, () -> switch (delegations.delegate(wish, caller.actor())) {
            case DelegationResult.Done(var made) -> Created.at("/api/v1/delegations/" + made.id(), DelegationBody.of(made));
            case DelegationResult.Refused(var reason) -> throw ApiProblem.refused(reason, reason.message(language));
        });
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a delegation back", description = "By the one who was away, by the delegate, or by a coordinator or administrator. Twice is no fault.")
    void revoke(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        if (!delegations.revoke(id, caller.actor())) {
            throw ApiProblem.notFound("delegation", id);
        }
    }
}
