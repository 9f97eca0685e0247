/**
 * Agreements from the proposal to the last instalment: schedules, approval by authority, acceptance, watching. Never imports promise or contact.
 */
@org.springframework.modulith.ApplicationModule(displayName = "agreement", allowedDependencies = {"shared", "portfolio", "cases", "document", "engine", "task"})
package io.acuerdo.agreement;

