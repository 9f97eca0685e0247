package io.acuerdo.api.v1;

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

import io.acuerdo.agreement.AcceptAgreement;
import io.acuerdo.agreement.AcceptanceCodeSent;
import io.acuerdo.agreement.AcceptanceResult;
import io.acuerdo.agreement.AcceptingAgreement;
import io.acuerdo.agreement.AgreementFile;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.api.access.Caller;
import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.Creating;
import io.acuerdo.api.http.Creating.Created;
import io.acuerdo.api.http.ProblemKind;
import io.acuerdo.api.v1.AgreementBodies.AcceptanceBody;
import io.acuerdo.api.v1.AgreementBodies.AcceptanceCodeBody;
import io.acuerdo.api.v1.AgreementBodies.AcceptanceCodeRequest;
import io.acuerdo.api.v1.AgreementBodies.AcceptanceRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The debtor's yes and its evidence. */
@RestController
@RequestMapping("/api/v1/agreements/{id}")
@Tag(name = "Agreements", description = "Agreements from the quote to the debtor's yes.")
class AcceptanceCalls {

    private final Agreements agreements;
    private final AcceptingAgreement accepting;
    private final Creating creating;

    AcceptanceCalls(Agreements agreements, AcceptingAgreement accepting, Creating creating) {
        this.agreements = agreements;
        this.accepting = accepting;
        this.creating = creating;
    }

    @PostMapping("/acceptance-codes")
    @Operation(summary = "Send the debtor a one-time code", description = """
            Six digits by e-mail, good for 15 minutes and for five tries. A newer code takes the place of the one before; at most five an hour.""")
    @ApiResponse(responseCode = "201", description = "On its way.", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = AcceptanceCodeBody.class)))
    @ApiResponse(responseCode = "422", description = "The agreement does not wait for a yes, there is no such address, or too many codes were asked for.")
    ResponseEntity<String> sendCode(@PathVariable UUID id, @RequestBody AcceptanceCodeRequest body, @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        var contactPoint = Given.text("contactPoint", body.contactPoint(), 320);
        var agreementId = existing(id);
        return creating.answer(request, caller, () -> switch (accepting.sendCode(agreementId, contactPoint)) {
            case AcceptanceCodeSent.Sent(var channel, var to, var expiresAt) -> new Created(201, null, new AcceptanceCodeBody(channel, to, expiresAt));
            case AcceptanceCodeSent.Refused(String reason) -> throw ApiProblem.refused(null, reason);
        });
    }

    @PostMapping("/acceptance")
    @Operation(summary = "Record the debtor's yes", description = """
            A repeat answers the first evidence. With a code, the code must be right; with the SHA-256 of the text, it must be the approved document's.""")
    @ApiResponse(responseCode = "200", description = "Accepted.", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = AcceptanceBody.class)))
    @ApiResponse(responseCode = "422", description = """
            `code` of the problem says what stands in the way: CODE_WRONG (`detail` says how many tries are left), CODE_LOCKED, CODE_EXPIRED, NO_CODE,
            TEXT_CHANGED (another text was read than the approved document), or NOT_ACCEPTABLE (the agreement does not wait for a yes).""")
    ResponseEntity<String> accept(@PathVariable UUID id, @RequestBody AcceptanceRequest body, @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        var agreementId = new AgreementId(id);
        var wish = new AcceptAgreement(agreementId, Given.present("acceptedBy", Given.text("acceptedBy", body.acceptedBy(), 200)),
                Given.present("channel", Given.text("channel", body.channel(), 40)), Given.text("code", body.code(), 20),
                Given.text("textSha256", body.textSha256(), 64), Given.text("address", body.address(), 100), Given.text("device", body.device(), 300), caller.actor());
        existing(id);
        return creating.answer(request, caller, () -> switch (accepting.accept(wish)) {
            case AcceptanceResult.Accepted(var evidence) -> new Created(200, null, AcceptanceBody.of(evidence, accepting.record(agreementId)));
            case AcceptanceResult.Refused(var cause, String reason) -> throw ApiProblem.refused(cause, reason);
        });
    }

    @GetMapping("/evidence")
    @Operation(summary = "The page of evidence of the acceptance", description = "404 before there is one.")
    @ApiResponse(responseCode = "200", description = "The document.",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> evidence(@PathVariable UUID id) {
        AgreementFile file = accepting.evidence(new AgreementId(id))
                .orElseThrow(() -> new ApiProblem(ProblemKind.NOT_FOUND, "There is no evidence of an acceptance of an agreement with the id " + id + " (yet)."));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).eTag('"' + file.sha256() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.fileName()).build().toString())
                .body(file.content());
    }

    private AgreementId existing(UUID id) {
        var agreementId = new AgreementId(id);
        agreements.details(agreementId).orElseThrow(() -> ApiProblem.notFound("agreement", id));
        return agreementId;
    }
}
