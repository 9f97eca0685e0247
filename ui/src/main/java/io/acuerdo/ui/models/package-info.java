/** Models: the live processes with their running cases, what is wrong with them, and newer bundled files on offer. */
package io.acuerdo.ui.models;
