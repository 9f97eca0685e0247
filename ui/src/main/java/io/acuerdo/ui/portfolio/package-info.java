/** Imports: a file in, its progress, what was refused and why. */
package io.acuerdo.ui.portfolio;
