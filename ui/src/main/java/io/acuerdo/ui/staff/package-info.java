/** Administration: the people who may sign in, and what waits for a person on the way to the engine. */
package io.acuerdo.ui.staff;
