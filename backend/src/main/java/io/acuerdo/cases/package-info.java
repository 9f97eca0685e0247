/**
 * Collection cases, their stages, holds and timeline. Never judges a promise, an agreement or a contact.
 */
@org.springframework.modulith.ApplicationModule(displayName = "cases", allowedDependencies = {"shared", "portfolio", "strategy", "engine"})
package io.acuerdo.cases;

