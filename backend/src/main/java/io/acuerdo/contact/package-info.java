/**
 * Whether, when and how a debtor may be contacted, what was sent and what became of it. Never decides about money.
 */
@org.springframework.modulith.ApplicationModule(displayName = "contact", allowedDependencies = {"shared", "portfolio", "cases", "document", "engine"})
package io.acuerdo.contact;

