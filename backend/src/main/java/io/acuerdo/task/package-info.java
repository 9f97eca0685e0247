/**
 * Human work as the desk sees it: work items, queues, claiming and completing. Knows tasks and groups, not what they are about.
 */
@org.springframework.modulith.ApplicationModule(displayName = "task", allowedDependencies = {"shared", "engine"})
package io.acuerdo.task;

