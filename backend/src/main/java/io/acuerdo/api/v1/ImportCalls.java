package io.acuerdo.api.v1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import io.acuerdo.api.access.Caller;
import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.Creating;
import io.acuerdo.api.http.Creating.Created;
import io.acuerdo.api.http.Paging;
import io.acuerdo.api.http.ProblemKind;
import io.acuerdo.api.v1.PortfolioBodies.ImportBody;
import io.acuerdo.api.v1.PortfolioBodies.ImportProfileBody;
import io.acuerdo.api.v1.PortfolioBodies.ImportStarted;
import io.acuerdo.portfolio.ImportId;
import io.acuerdo.portfolio.ImportRefused;
import io.acuerdo.portfolio.ImportRun;
import io.acuerdo.portfolio.Imports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Portfolio files in, and what became of them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Imports", description = "Portfolio files in, and what became of them.")
class ImportCalls {

    private final Imports imports;
    private final Creating creating;

    ImportCalls(Imports imports, Creating creating) {
        this.imports = imports;
        this.creating = creating;
    }

    @PostMapping("/imports")
    @Operation(summary = "Load a portfolio file", description = """
            The file is stored and worked in the background. The same bytes under the same profile keep the first load's as-of and change nothing.""")
    @ApiResponse(responseCode = "202", description = "Taken in.", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = ImportStarted.class)))
    @ApiResponse(responseCode = "413", description = "Over the size limit (1 GiB by default).")
    ResponseEntity<String> start(
            @Parameter(description = "Name of an import profile.", example = "cartera") @RequestParam String profile,
            @Parameter(description = "The day the balances speak for; today in the portfolio's zone by default.", example = "2026-03-02")
            @RequestParam(required = false) LocalDate asOf,
            @RequestPart("file") MultipartFile file, @AuthenticationPrincipal Caller caller, HttpServletRequest request) throws IOException {
        Given.text("profile", Given.present("profile", profile), 64);
        Given.day("asOf", asOf);
        var name = fileName(file);
        try (var bytes = file.getInputStream()) {
            return creating.answer(request, caller, bytes, () -> {
                var run = imports.run(start(profile.strip(), name, file, asOf, caller));
                return new Created(202, "/api/v1/imports/" + run.id(), new ImportStarted(run.id().value(), run.status()));
            });
        }
    }

    @GetMapping("/imports/{id}")
    @Operation(summary = "How far an import is")
    ImportBody one(@PathVariable UUID id) {
        return ImportBody.of(found(id));
    }

    @GetMapping("/imports/{id}/rejects")
    @Operation(summary = "The refused lines of an import as CSV", description = """
            Line number, reason, and the refused line as it came in one quoted column, prefixed ' where it begins with = + - @ or tab.""")
    @ApiResponse(responseCode = "200", description = "The refused lines, perhaps none.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void rejects(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var run = found(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects-" + run.id() + ".csv\"");
        imports.writeRejects(run.id(), response.getWriter());
        response.flushBuffer();
    }

    @GetMapping("/import-profiles")
    @Operation(summary = "The profiles a file can be loaded under")
    PageBody<ImportProfileBody> profiles(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "500") int size) {
        List<ImportProfileBody> all = imports.profiles().stream().map(ImportProfileBody::of).toList();
        return PageBody.slice(all, Paging.of(page, size));
    }

    private ImportRun found(UUID id) {
        return imports.find(new ImportId(id)).orElseThrow(() -> ApiProblem.notFound("import", id));
    }

    private ImportId start(String profile, String fileName, MultipartFile file, LocalDate asOf, Caller caller) {
        try (var bytes = file.getInputStream()) {
            return imports.start(profile, fileName, bytes, asOf, caller.actor().username());
        } catch (ImportRefused refused) {
            throw switch (refused.reason()) {
                case UNKNOWN_PROFILE -> ApiProblem.badInput("profile", refused.getMessage());
                case AS_OF_IN_FUTURE -> ApiProblem.badInput("asOf", refused.getMessage());
                case TOO_LARGE -> new ApiProblem(ProblemKind.TOO_LARGE, refused.getMessage());
            };
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    /** Only the last part of what the client calls the file, without what a screen or a database cannot show. */
    private static String fileName(MultipartFile file) {
        var given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).replaceAll("[\\p{C}]", "").strip();
        return name.isEmpty() ? "import.csv" : name.length() > 200 ? name.substring(name.length() - 200) : name;
    }
}
