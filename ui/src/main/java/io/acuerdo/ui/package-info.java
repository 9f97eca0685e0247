/**
 * The screens: staff views by feature, and later the debtor portal. Uses the public use cases of every module; holds no rule and no entity.
 */
@org.springframework.modulith.ApplicationModule(displayName = "ui", allowedDependencies = {"shared", "engine", "document", "portfolio",
    "strategy", "cases", "contact", "promise", "agreement", "paper", "task", "staff", "sandbox"})
package io.acuerdo.ui;
