package th.ita.assessment.followup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import th.ita.assessment.file.FileReferences;

/** All that officers have said of measures. */
@ApplicationScoped
class ProgressEntries implements PanacheRepository<ProgressEntry>, FileReferences {

    /** By the day they speak of, the newest last. */
    List<ProgressEntry> of(long agencyId, int fiscalYear) {
        return list("agencyId = ?1 and fiscalYear = ?2 order by day, id", agencyId, fiscalYear);
    }

    boolean anyPublished(long agencyId, int fiscalYear) {
        return count("agencyId = ?1 and fiscalYear = ?2 and publishedAt is not null", agencyId, fiscalYear) > 0;
    }

    Optional<ProgressBook> book(long agencyId, int fiscalYear) {
        return Optional.ofNullable(
                getEntityManager().find(ProgressBook.class, new ProgressBook.Key(agencyId, fiscalYear)));
    }

    @Override
    public Set<String> files() {
        StoredLists.OfFiles column = new StoredLists.OfFiles();
        Stream<String> lists = getEntityManager()
                .createNativeQuery("SELECT files FROM progress_entry WHERE files <> '[]'", String.class)
                .getResultStream();
        return lists.flatMap(list -> column.convertToEntityAttribute(list).stream())
                .map(ProgressFile::sha256)
                .collect(Collectors.toSet());
    }

    /** One more thing was done. */
    ProgressBook edited(long agencyId, int fiscalYear) {
        ProgressBook book = book(agencyId, fiscalYear).orElseGet(() -> {
            ProgressBook first = new ProgressBook(agencyId, fiscalYear);
            getEntityManager().persist(first);
            return first;
        });
        book.edited();
        getEntityManager().flush();
        return book;
    }
}
