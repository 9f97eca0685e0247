/**
 * The people who work here: users, roles and groups, sign-in. Never knows a debtor.
 */
@org.springframework.modulith.ApplicationModule(displayName = "staff", allowedDependencies = {"shared"})
package io.acuerdo.staff;

