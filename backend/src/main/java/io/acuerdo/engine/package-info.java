/**
 * The link to the process engine: outbox towards it, job ledger, its read model, deployment. Never knows a debtor or an amount.
 */
@org.springframework.modulith.ApplicationModule(displayName = "engine", allowedDependencies = {"shared"})
package io.acuerdo.engine;

