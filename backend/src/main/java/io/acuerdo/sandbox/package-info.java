/**
 * Time as a lever: moves the application clock and the engine clock together. Exists only in the sandbox, the clock bean always.
 */
@org.springframework.modulith.ApplicationModule(displayName = "sandbox", allowedDependencies = {"shared", "engine"})
package io.acuerdo.sandbox;

