/**
 * Delimited text as it comes: records with their line and their bytes, and what is wrong with a file as a whole. Knows nothing of debts.
 */
package io.acuerdo.portfolio.csv;
