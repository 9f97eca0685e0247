package io.acuerdo.api.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.document.DocumentEntry;
import io.acuerdo.document.Documents;
import io.acuerdo.document.StoredDocument;
import io.acuerdo.paper.PaperResult;
import io.acuerdo.paper.Papers;
import io.acuerdo.portfolio.PaymentId;
import io.acuerdo.promise.PromiseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The papers in a case's folder, as sealed PDF. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Documents", description = "Sealed PDF/A documents: receipts, confirmations, statements, certificates, and whatever lies in a case's folder.")
class PaperCalls {

    private final Papers papers;
    private final Documents documents;
    private final Cases cases;

    PaperCalls(Papers papers, Documents documents, Cases cases) {
        this.papers = papers;
        this.documents = documents;
        this.cases = cases;
    }

    @Schema(description = "A document in a case's folder.")
    record DocumentBody(UUID id, @Schema(example = "PAYMENT_RECEIPT") String kind, String fileName,
            @Schema(description = "SHA-256 of the file.") String sha256,
            @Schema(description = "The template it was made by, with its version.", example = "PAYMENT_RECEIPT/*/es/0") String template, Instant madeAt) {

        static DocumentBody of(DocumentEntry entry) {
            return new DocumentBody(entry.id(), entry.kind(), entry.fileName(), entry.sha256(), entry.template(), entry.madeAt());
        }
    }

    record DocumentsBody(List<DocumentBody> items) {
    }

    @GetMapping("/cases/{id}/documents")
    @Operation(summary = "What lies in the folder of a case, the newest first")
    DocumentsBody ofCase(@PathVariable UUID id) {
        cases.standing(new CaseId(id)).orElseThrow(() -> ApiProblem.notFound("case", id));
        return new DocumentsBody(documents.ofCase(id).stream().map(DocumentBody::of).toList());
    }

    @GetMapping("/documents/{id}")
    @Operation(summary = "A document as a file")
    @ApiResponse(responseCode = "200", description = "The document.", content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> one(@PathVariable UUID id) {
        return file(documents.find(id).orElseThrow(() -> ApiProblem.notFound("document", id)));
    }

    @GetMapping("/cases/{id}/statement")
    @Operation(summary = "The debt statement of today", description = "One a day in the portfolio's zone: asked for again, the first of the day.")
    @ApiResponse(responseCode = "200", description = "The document.", content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> statement(@PathVariable UUID id) {
        return answer("case", id, papers.statement(new CaseId(id)));
    }

    @GetMapping("/cases/{id}/paid-off-certificate")
    @Operation(summary = "The certificate that nothing is owed any more")
    @ApiResponse(responseCode = "200", description = "The document.", content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "422", description = "Something is still owed.")
    ResponseEntity<byte[]> paidOff(@PathVariable UUID id) {
        return answer("case", id, papers.paidOff(new CaseId(id)));
    }

    @GetMapping("/payments/{id}/receipt")
    @Operation(summary = "The receipt of a payment")
    @ApiResponse(responseCode = "200", description = "The document.", content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "422", description = "The payment bounced.")
    ResponseEntity<byte[]> receipt(@PathVariable UUID id) {
        return answer("payment", id, papers.receipt(new PaymentId(id)));
    }

    @GetMapping("/promises/{id}/confirmation")
    @Operation(summary = "The confirmation of a promise to pay")
    @ApiResponse(responseCode = "200", description = "The document.", content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "422", description = "The promise was withdrawn before anybody asked for its confirmation.")
    ResponseEntity<byte[]> confirmation(@PathVariable UUID id) {
        return answer("promise", id, papers.confirmation(new PromiseId(id)));
    }

    private static ResponseEntity<byte[]> answer(String what, UUID id, PaperResult result) {
        return switch (result) {
            case PaperResult.Made(var document) -> file(document);
            case PaperResult.Unknown() -> throw ApiProblem.notFound(what, id);
            case PaperResult.NotNow(String reason) -> throw ApiProblem.refused(null, reason);
        };
    }

    private static ResponseEntity<byte[]> file(StoredDocument document) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(document.mediaType())).eTag('"' + document.sha256() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(document.fileName()).build().toString())
                .body(document.content());
    }
}
