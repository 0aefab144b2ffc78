package th.ita.assessment.measure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One signature of a chain.
 *
 * @param step counted from 1
 * @param post whose signature it is
 * @param chief whether it is the chief executive's, which is the last
 */
@Schema(name = "EndorsementStep")
public record ChainStep(int step, String post, boolean chief) {}
