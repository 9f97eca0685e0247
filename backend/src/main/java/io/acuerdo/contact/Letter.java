package io.acuerdo.contact;

/** A message's words, ready to leave. */
record Letter(String subject, String text) {
}
