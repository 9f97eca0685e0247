package io.acuerdo.engine;

/** How many instances are at an element now, how many passed it, and how many incidents wait there. */
public record ElementCount(String elementId, long active, long completed, long incidents) {
}
