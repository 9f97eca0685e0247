/**
 * The harness: real servers for tests, one set a JVM. Tests make their own debtors and portfolios and never clean tables.
 */
package io.acuerdo.testing;
