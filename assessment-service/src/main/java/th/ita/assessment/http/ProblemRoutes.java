package th.ita.assessment.http;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** The refusals that never reach REST: a body that is too large, and whatever the server gives up on. */
@Singleton
class ProblemRoutes {

    /** So much of a refused body is read and forgotten, for a client that only listens when it has said everything. */
    private static final long PATIENCE = 64L << 20;

    private static final Pattern UPLOAD = Pattern.compile("/api/v1/(?:agencies|assessments)/import/?");

    /** A scan, and files of a list. Not with signs that routing might yet turn into a slash or take out. */
    private static final Pattern ATTACHMENT = Pattern.compile(
            "/api/v1/agencies/[^/;%]+/assessments/[^/;%]+/(?:measure-set/scan|progress/entries/[^/;%]+/files)/?");

    private final ProblemResponses responses;
    private final AllowedMethods allowed;
    private final long limit;
    private final long uploadLimit;
    private final long attachmentLimit;
    private final BodyHandler unmeasured;

    ProblemRoutes(
            ProblemResponses responses,
            AllowedMethods allowed,
            @ConfigProperty(name = "ita.http.max-body-size") MemorySize limit,
            @ConfigProperty(name = "ita.import.max-size") MemorySize uploadLimit,
            @ConfigProperty(name = "ita.file.max-size") MemorySize attachmentLimit) {
        this.responses = responses;
        this.allowed = allowed;
        this.limit = limit.asLongValue();
        this.uploadLimit = uploadLimit.asLongValue();
        this.attachmentLimit = attachmentLimit.asLongValue();
        this.unmeasured = BodyHandler.create(false).setBodyLimit(this.limit);
    }

    void register(@Observes Router router) {
        // Before Quarkus' own limit, which closes the connection without a word.
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::limitBody);
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).failureHandler(this::failed);
        router.route().last().handler(context -> send(context, refused(404, context)));
    }

    private ProblemResponses.Written refused(int status, RoutingContext context) {
        return responses.write(
                allowed.refusal(status, context.request().method().name(), path(context)),
                language(context),
                path(context));
    }

    private void limitBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader("Content-Length");
        long limit = limit(context);
        if (request.getHeader("Transfer-Encoding") != null) {
            if (limit != this.limit) {
                // Its resource counts while it reads.
                context.next();
                return;
            }
            // It does not say its length, so it is gathered as far as it may go. Quarkus would cut the connection
            // there.
            unmeasured.handle(context);
        } else if (length == null || (length.matches("\\d{1,18}") && Long.parseLong(length) <= limit)) {
            context.next();
        } else {
            forget(request);
            send(context, responses.write(HttpProblems.tooLarge(limit), language(context), path(context)));
        }
    }

    /**
     * Files that are imported or attached have limits of their own, and are read as they come. By the path that REST routes
     * on, not as it was written.
     */
    private long limit(RoutingContext context) {
        HttpMethod method = context.request().method();
        String path = context.normalizedPath();
        if (method == HttpMethod.POST && UPLOAD.matcher(path).matches()) {
            return uploadLimit;
        }
        boolean attachment = (method == HttpMethod.PUT || method == HttpMethod.POST)
                && ATTACHMENT.matcher(path).matches();
        return attachment ? attachmentLimit : limit;
    }

    private static void forget(HttpServerRequest request) {
        long[] read = {0};
        request.handler(chunk -> {
            read[0] += chunk.length();
            if (read[0] > PATIENCE) {
                request.connection().close();
            }
        });
        request.resume();
    }

    private void failed(RoutingContext context) {
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        if (context.failure() instanceof HttpClosedException) {
            // Who asked has gone, in the middle of a sentence; that is no fault, and nobody is there to be told.
            return;
        }
        int status = context.statusCode();
        if (status == 413) {
            forget(context.request());
            send(context, responses.write(HttpProblems.tooLarge(limit(context)), language(context), path(context)));
            return;
        }
        ProblemResponses.Written written = status >= 400 && status < 500
                ? refused(status, context)
                : responses.broken(
                        context.failure(),
                        language(context),
                        context.request().method().name(),
                        path(context));
        send(context, written);
    }

    private static void send(RoutingContext context, ProblemResponses.Written written) {
        context.response().setStatusCode(written.status());
        written.headers().forEach(context.response()::putHeader);
        context.response().end(Buffer.buffer(written.body()));
    }

    private static String language(RoutingContext context) {
        return context.request().getHeader("Accept-Language");
    }

    private static String path(RoutingContext context) {
        return context.request().path();
    }
}
