package th.ita.assessment;

import java.util.List;

/** The tables of agencies and of all that hangs on them, for tests that begin with none. */
public final class AgencyTables {

    /** Those that refer to others come before them; of bindings only those to an agency. */
    public static final List<String> IN_ORDER_OF_DELETION = List.of(
            "preview",
            "measures_feed",
            "approved_document",
            "circulation_token",
            "circulation_letter",
            "circulation",
            "progress_entry",
            "progress_book",
            "evidence_pack",
            "measure_event",
            "measure_version",
            "stored_file",
            "measure_text",
            "endorsement_chain",
            "baseline_step",
            "baseline_figure",
            "baseline",
            "baseline_year",
            "node_score",
            "sheet_version",
            "assessment",
            "api_key_binding WHERE agency_id IS NOT NULL",
            "account_binding WHERE agency_id IS NOT NULL",
            "agency_name",
            "agency");

    private AgencyTables() {}
}
