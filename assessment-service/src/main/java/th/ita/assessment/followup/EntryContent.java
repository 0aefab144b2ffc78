package th.ita.assessment.followup;

import java.time.LocalDate;
import java.util.List;

/** What an entry says, checked and tidied; the books keep it before and after. */
record EntryContent(
        String measure, LocalDate date, ProgressState state, String text, List<Link> links, boolean published) {}
