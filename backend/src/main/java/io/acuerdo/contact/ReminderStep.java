package io.acuerdo.contact;

/**
 * One step of the reminder strategy as the decision table answers it.
 *
 * @param number 1 for the first
 * @param day    whole days after the case was opened
 */
public record ReminderStep(int number, int day, Channel channel, String template) {
}
