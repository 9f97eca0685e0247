/**
 * Values every module speaks in: money, percentages, days and moments, ids, time zones. Decides nothing about cases.
 */
@org.springframework.modulith.ApplicationModule(displayName = "shared", allowedDependencies = {})
package io.acuerdo.shared;

