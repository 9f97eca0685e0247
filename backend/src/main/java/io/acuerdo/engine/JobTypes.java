package io.acuerdo.engine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

import io.camunda.client.annotation.JobWorker;

/** The job types this product has workers for. */
@Component
class JobTypes {

    private final ListableBeanFactory beans;
    private volatile Set<String> known;

    JobTypes(ListableBeanFactory beans) {
        this.beans = beans;
    }

    Set<String> known() {
        if (known == null) {
            known = Stream.of(beans.getBeanDefinitionNames()).map(name -> beans.getType(name, false))
                    .filter(type -> type != null && type.getName().startsWith("io.acuerdo."))
                    .flatMap(type -> MethodIntrospector.selectMethods(ClassUtils.getUserClass(type),
                            (MethodIntrospector.MetadataLookup<JobWorker>) method -> AnnotatedElementUtils.findMergedAnnotation(method, JobWorker.class))
                            .values().stream())
                    .map(JobWorker::type).collect(Collectors.toUnmodifiableSet());
        }
        return known;
    }
}
