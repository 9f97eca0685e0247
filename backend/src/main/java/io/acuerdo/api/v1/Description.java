package io.acuerdo.api.v1;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PostMapping;

import io.acuerdo.api.access.Caller;
import io.acuerdo.api.access.Route;
import io.acuerdo.api.access.Routes;
import io.acuerdo.api.http.Creating;
import io.acuerdo.api.http.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

/** How the API describes itself at {@code /v3/api-docs}: what every call has in common is written here once. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String SCHEME = "basic";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI openApi(@Value("${acuerdo.version:1}") String version) {
        return new OpenAPI()
                .info(new Info().title("Acuerdo").version(version).description("""
                        Debt-collection cases for other programs. Amounts are texts with their currency, days ISO dates, moments ISO with offset. \
                        Errors are RFC 9457 problem documents. Lists page with `page` and `size` (at most 500). The fields named here stay; more may be added."""))
                .components(new Components().addSecuritySchemes(SCHEME,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic").description("A machine client, such as `api`.")))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME));
    }

    @Bean
    OperationCustomizer commonHeaders() {
        return (operation, method) -> {
            operation.addParametersItem(header("Acuerdo-User", "The person the client acts for; takes the scope act-as.", "supervisor1"));
            boolean creates = method.hasMethodAnnotation(PostMapping.class)
                    && Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == HttpServletRequest.class);
            if (creates) {
                operation.addParametersItem(header(Creating.HEADER,
                        "Same key and request: the first answer again. Same key, other request: 422.", "0190f3a2-7c4e-7d7a-9a55-2f0a7c7be001"));
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer commonProblems() {
        return api -> {
            ModelConverters.getInstance().readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
        };
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        var problems = new TreeMap<>(Map.of("400", "The request is not valid; `errors` names the fields.",
                "401", "No or wrong credentials.", "403", "The client's scope or the person's roles do not allow it."));
        if (path.contains("{")) {
            problems.put("404", "There is no such thing.");
        }
        if (method == PathItem.HttpMethod.POST) {
            problems.put("409", "Somebody else was faster.");
            problems.put("415", "The body is of another type.");
            problems.put("422", "A rule refuses it, or the Idempotency-Key belongs to another request.");
        }
        problems.forEach((status, text) -> operation.getResponses().computeIfAbsent(status, missing -> new ApiResponse().description(text)));
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
            }
        });
        Routes.ALL.stream().filter(route -> matches(route, path, method)).findFirst().ifPresent(route -> operation.setDescription(
                (operation.getDescription() == null ? "" : operation.getDescription() + "\n\n") + "Scope `" + route.scope() + "`; persons: "
                        + String.join(", ", route.roles().stream().sorted().map(Enum::name).toList()) + "."));
    }

    private static boolean matches(Route route, String path, PathItem.HttpMethod method) {
        return route.path().getPatternString().equals(path) && route.method().equals(HttpMethod.valueOf(method.name()));
    }

    private static Parameter header(String name, String text, String example) {
        return new HeaderParameter().name(name).description(text).required(false).schema(new StringSchema()).example(example);
    }
}
