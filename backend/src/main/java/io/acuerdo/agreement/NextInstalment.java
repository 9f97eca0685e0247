package io.acuerdo.agreement;

import java.time.Instant;

/** The oldest instalment that is not paid and the moment at which it will be judged. */
public record NextInstalment(int number, Instant judgeAt) {
}
