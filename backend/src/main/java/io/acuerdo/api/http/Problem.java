package io.acuerdo.api.http;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

/** A problem document (RFC 9457). */
@Schema(description = "Problem document (RFC 9457), sent as application/problem+json.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(description = "What kind of problem this is, stable over time.", example = "urn:acuerdo:problem:bad-input") String type,
        @Schema(description = "The kind in words.", example = "The request is not valid") String title,
        @Schema(description = "The HTTP status.", example = "400") int status,
        @Schema(description = "What is wrong with this very request.", example = "dueOn: is not a day such as 2026-03-31.") String detail,
        @Schema(description = "The rule that refused, where there is a name for it.", example = "DAY_TOO_FAR") String code,
        @Schema(description = "Who has it, when somebody else was faster.", example = "agent2") String takenBy,
        @Schema(description = "Which fields are wrong, for bad input.") List<FieldProblem> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> beside) {
}
