/** Ring 3: staff screens without a browser, on the whole application and a real MariaDB; the engine is away. */
package io.acuerdo.ui.screens;
