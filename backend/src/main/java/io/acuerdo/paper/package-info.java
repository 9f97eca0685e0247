/**
 * The papers a creditor gives a debtor beside the agreement itself: receipts, confirmations, statements, notices and certificates, made of what the
 * other modules know. Never decides about money or about a case.
 */
@org.springframework.modulith.ApplicationModule(displayName = "paper", allowedDependencies = {"shared", "portfolio", "cases", "document", "promise", "agreement"})
package io.acuerdo.paper;
