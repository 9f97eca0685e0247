/**
 * REST v1 over the public use cases, its security and its problem documents. Holds no rule.
 */
@org.springframework.modulith.ApplicationModule(displayName = "api", allowedDependencies = {"shared", "engine", "document", "portfolio", "strategy", "cases", "contact", "promise", "agreement", "paper", "task", "staff", "sandbox"})
package io.acuerdo.api;

