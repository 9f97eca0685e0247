/**
 * The frame around every staff view: navigation, search, sandbox time bar, the person's menu.
 */
package io.acuerdo.ui.shell;
