package th.ita.assessment.http;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Shows OpenID Connect in the document where it is switched on, so that Swagger UI can sign in there. */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OpenIdConnectScheme implements OASFilter {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Config config = ConfigProvider.getConfig();
        if (!config.getOptionalValue("quarkus.oidc.tenant-enabled", Boolean.class)
                .orElse(false)) {
            return;
        }
        document.getComponents()
                .addSecurityScheme(
                        ApiDocument.OPEN_ID_CONNECT,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OPENIDCONNECT)
                                .openIdConnectUrl(
                                        config.getValue("quarkus.oidc.auth-server-url", String.class) + DISCOVERY));
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(operation -> {
                    if (OpenApiManners.secured(operation)) {
                        List<SecurityRequirement> ways = new ArrayList<>(operation.getSecurity());
                        ways.add(OpenApiManners.requirement(ApiDocument.OPEN_ID_CONNECT));
                        operation.setSecurity(ways);
                    }
                }));
    }
}
