/** Tests of the screens: texts, who may open what, and the architecture. */
package io.acuerdo.ui;
