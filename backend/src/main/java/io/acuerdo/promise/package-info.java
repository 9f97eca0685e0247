/**
 * Promises to pay: recorded, kept, broken, renegotiated once. Never contacts a debtor.
 */
@org.springframework.modulith.ApplicationModule(displayName = "promise", allowedDependencies = {"shared", "portfolio", "cases", "engine"})
package io.acuerdo.promise;

