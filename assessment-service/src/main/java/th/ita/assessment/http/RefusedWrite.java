package th.ita.assessment.http;

/**
 * A write that was turned away for want of credentials or rights. Fired asynchronously, whoever keeps the books listens.
 *
 * @param path as it is routed
 * @param account whose rights did not suffice; where nobody was recognised, as claimed in the request, which may be anybody; null
 *     when it claimed nothing
 * @param known whether it is that account's, and not only claimed
 * @param remote the address it came from
 */
public record RefusedWrite(String method, String path, ProblemCode why, String account, boolean known, String remote) {}
