/** The dashboard of supervisors: cases by stage and bucket, promises of the week, tasks by age, approvals that wait; it moves by itself. */
package io.acuerdo.ui.board;
