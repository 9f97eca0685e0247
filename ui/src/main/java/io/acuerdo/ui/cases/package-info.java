/** Cases: the list, the case in one page, and the dialogs for what a person does with a case. */
package io.acuerdo.ui.cases;
