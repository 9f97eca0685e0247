/**
 * Debtors, accounts, instalments and payments, and the import of files. The source of every balance; never starts a case.
 */
@org.springframework.modulith.ApplicationModule(displayName = "portfolio", allowedDependencies = {"shared"})
package io.acuerdo.portfolio;

