/** Tests of the screens: texts, who may open what, architecture, views without a browser, and the whole product in a real one. */
package io.acuerdo.ui;
