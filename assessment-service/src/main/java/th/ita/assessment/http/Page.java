package th.ita.assessment.http;

import java.util.List;
import java.util.function.Function;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next what to send as {@code after} for the following page; null on the last one
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Send it as `after` for the next page; null on the last one.", nullable = true)
        String next) {

    /**
     * @param found up to one item more than the limit: it only shows that there is more
     * @param cursor the cursor of an item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        return new Page<>(List.copyOf(found.subList(0, limit)), cursor.apply(found.get(limit - 1)));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }

    /** Adds {@code Link: rel="next"} where there is a next page. */
    public Response link(Response response, UriInfo uri) {
        if (next == null || response.getStatus() != 200) {
            return response;
        }
        Link link = Link.fromUriBuilder(uri.getRequestUriBuilder().replaceQueryParam("after", next))
                .rel("next")
                .build();
        return Response.fromResponse(response).links(link).build();
    }
}
