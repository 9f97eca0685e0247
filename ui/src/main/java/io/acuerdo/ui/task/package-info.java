/** The desk: tasks of a person and their groups, each with its form, beside the case it is about. */
package io.acuerdo.ui.task;
