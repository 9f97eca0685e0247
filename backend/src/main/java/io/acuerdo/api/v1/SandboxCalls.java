package io.acuerdo.api.v1;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.cases.CaseId;
import io.acuerdo.contact.Channel;
import io.acuerdo.contact.Outgoing;
import io.acuerdo.contact.OutgoingMessage;
import io.acuerdo.sandbox.SandboxTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Time as a lever, and what left the house. These paths exist in the sandbox alone. */
@RestController
@RequestMapping("/api/v1/sandbox")
@ConditionalOnProperty("acuerdo.sandbox")
@Tag(name = "Sandbox", description = "Time as a lever, and what left the house. These paths exist in the sandbox alone.")
class SandboxCalls {

    /** Further than this is a slip of the finger: a year takes 8,760 steps, each worked until idle. */
    private static final Duration FURTHEST = Duration.ofDays(366);

    @Schema(description = "How far to move the clock.")
    record ClockRequest(@Schema(type = "string", description = "ISO 8601 duration; PT0S just answers.", example = "P1D") Duration advance) {
    }

    @Schema(description = "The moment it is.")
    record ClockBody(Instant now) {
    }

    @Schema(description = "A message that left, or would have left, the house.")
    record SandboxMessageBody(UUID id, UUID caseId, Channel channel, String to, String subject, String text, Instant at) {

        static SandboxMessageBody of(OutgoingMessage message) {
            return new SandboxMessageBody(message.id().value(), message.caseId().value(), message.channel(), message.to(), message.subject(),
                    message.text(), message.at());
        }
    }

    @Schema(description = "All of them, oldest first.")
    record SandboxOutboxBody(List<SandboxMessageBody> items) {
    }

    private final SandboxTime time;
    private final Outgoing outgoing;

    SandboxCalls(SandboxTime time, Outgoing outgoing) {
        this.time = time;
        this.outgoing = outgoing;
    }

    @PostMapping("/clock")
    @Operation(summary = "Move time forward", description = """
            Moves the application's and the engine's clock together, in steps of at most one hour, each worked until idle, and answers the moment reached.""")
    ClockBody advance(@RequestBody ClockRequest body) {
        var advance = Given.present("advance", body.advance());
        if (advance.isNegative()) {
            throw ApiProblem.badInput("advance", "goes back; time here only goes forward.");
        }
        if (advance.compareTo(FURTHEST) > 0) {
            throw ApiProblem.badInput("advance", "is further than a year.");
        }
        return new ClockBody(advance.isZero() ? time.now() : time.advance(advance));
    }

    @GetMapping("/outbox")
    @Operation(summary = "What left the house")
    SandboxOutboxBody outbox(@Parameter(description = "Of this case alone.") @RequestParam(required = false) UUID caseId) {
        return new SandboxOutboxBody(outgoing.left(caseId == null ? null : new CaseId(caseId)).stream().map(SandboxMessageBody::of).toList());
    }
}
