/**
 * Facts in, segment and treatment out: limits on what the decision tables may answer. Pure, never touches a database.
 */
@org.springframework.modulith.ApplicationModule(displayName = "strategy", allowedDependencies = {"shared"})
package io.acuerdo.strategy;

