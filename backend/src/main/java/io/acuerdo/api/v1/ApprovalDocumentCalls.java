package io.acuerdo.api.v1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.ApprovalDocuments;
import io.acuerdo.agreement.AttachResult;
import io.acuerdo.agreement.AttachedDocument;
import io.acuerdo.api.access.Caller;
import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.Creating;
import io.acuerdo.api.http.Creating.Created;
import io.acuerdo.document.FileRefusal;
import io.acuerdo.document.ReceivedFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files that answer to what an approver asked for. */
@RestController
@RequestMapping("/api/v1/agreements/{id}/attachments")
@Tag(name = "Approvals")
class ApprovalDocumentCalls {

    private final Agreements agreements;
    private final ApprovalDocuments documents;
    private final Creating creating;

    ApprovalDocumentCalls(Agreements agreements, ApprovalDocuments documents, Creating creating) {
        this.agreements = agreements;
        this.documents = documents;
        this.creating = creating;
    }

    @Schema(description = "A file that answers to what an approver asked for.")
    record AttachmentBody(UUID id, @Schema(description = "Number of the decision that asked for it.") int asked, String fileName,
            @Schema(description = "By its content.", example = "application/pdf") String mediaType,
            @Schema(description = "In bytes.") int size, String sha256, @Schema(example = "agent1") String by, Instant at) {

        static AttachmentBody of(AttachedDocument one) {
            return new AttachmentBody(one.id(), one.asked(), one.fileName(), one.mediaType(), one.size(), one.sha256(), one.by(), one.at());
        }
    }

    @Schema(description = "Files of an agreement, the oldest first.")
    record AttachmentsBody(List<AttachmentBody> items) {
    }

    @GetMapping
    @Operation(summary = "Files that were given to approvers", description = "All that were ever attached to the proposal, the oldest first.")
    AttachmentsBody list(@PathVariable UUID id) {
        return new AttachmentsBody(documents.of(known(id)).stream().map(AttachmentBody::of).toList());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Attach a document that an approver asked for", description = """
            While one is awaited: PDF, JPEG or PNG by content, at most 10 MB, without password and without anything that acts by itself. It is given on when the \
            task of getting the document is completed.""")
    @ApiResponse(responseCode = "201", description = "Kept.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = AttachmentBody.class)))
    @ApiResponse(responseCode = "422", description = "Not taken in; `code` names the rule and `detail` says what would be.")
    ResponseEntity<String> attach(@PathVariable UUID id, @RequestPart("file") MultipartFile file, @AuthenticationPrincipal Caller caller, Locale language,
                                  HttpServletRequest request) throws IOException {
        AgreementId agreement = known(id);
        if (file.getSize() > ReceivedFiles.MOST_BYTES) {
            throw ApiProblem.refused(FileRefusal.TOO_LARGE, FileRefusal.TOO_LARGE.message(language));
        }
        try (var bytes = file.getInputStream()) {
            return creating.answer(request, caller, bytes, () -> switch (documents.attach(agreement, file.getOriginalFilename(), bytes(file), caller.actor(), language)) {
                case AttachResult.Attached(var made) -> Created.at("/api/v1/agreements/" + id + "/attachments/" + made.id(), AttachmentBody.of(made));
                case AttachResult.Refused(var rule, var reason) -> throw ApiProblem.refused(rule, reason);
            });
        }
    }

    @GetMapping("/{fileId}")
    @Operation(summary = "One file as it came", description = "Always as an attachment: nothing that came from outside is to be shown by a browser as if it were ours.")
    @ApiResponse(responseCode = "200", description = "The file.", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID fileId) {
        var found = documents.content(known(id), fileId).orElseThrow(() -> ApiProblem.notFound("attachment", fileId));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(found.document().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(found.document().fileName(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(found.bytes());
    }

    private AgreementId known(UUID id) {
        var agreement = new AgreementId(id);
        agreements.details(agreement).orElseThrow(() -> ApiProblem.notFound("agreement", id));
        return agreement;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
