/**
 * Acuerdo: debt-collection case management. Each direct subpackage is a module; docs/adr/0001 says what lives where.
 */
package io.acuerdo;
