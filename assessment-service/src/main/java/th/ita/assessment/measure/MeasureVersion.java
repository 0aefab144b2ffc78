package th.ita.assessment.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;

/**
 * One version of an agency's measures on the result of a year, and all that may become of it. A version that somebody has
 * signed never changes what it says: a change is another version.
 */
@Entity
@IdClass(MeasureVersion.Key.class)
class MeasureVersion {

    record Key(long agencyId, int fiscalYear, int version) {}

    /** What an event keeps of differences. */
    record Changes(List<Stale.Change> changes) {}

    /** What event and audit keep of waivers. */
    record Waived(List<Waiver> waivers) {}

    @Id
    private long agencyId;

    @Id
    private int fiscalYear;

    @Id
    private int version;

    @Enumerated(EnumType.STRING)
    private MeasureState state;

    /** Counts all that is done to the version; not JPA's, since it is the client's precondition that guards it. */
    private int edit;

    @Convert(converter = StoredJson.OfContent.class)
    private MeasureContent content;

    /** As it was when the author signed; null before. */
    @Convert(converter = StoredJson.OfChain.class)
    private Chain chain;

    @Convert(converter = StoredJson.OfEndorsements.class)
    private Endorsements endorsements;

    /** What the result said when the author signed; null before. */
    @Convert(converter = StoredJson.OfFacts.class)
    private PrintedFacts printed;

    /** What it said when somebody decided to keep the version all the same; null before. */
    @Convert(converter = StoredJson.OfFacts.class)
    private PrintedFacts kept;

    @Convert(converter = StoredJson.OfStale.class)
    private Stale stale;

    private String documentNumber;
    private LocalDate documentDate;

    /** JSON of all that the approved document prints; null before approval. */
    private String frozen;

    /** What the approved document can be checked by; null before approval. */
    @JdbcTypeCode(SqlTypes.CHAR)
    private String verificationCode;

    /** The signed paper; null where there is none. */
    @JdbcTypeCode(SqlTypes.CHAR)
    private String scanSha256;

    private Long scanSize;

    /** When the author first signed; stays when it is sent back. */
    private Instant signedAt;

    private Instant approvedAt;
    private Instant publishedAt;

    /** When it was published, superseded or withdrawn; null before it was published. */
    private Instant statusAt;

    /** The published version that took its place. */
    private Integer supersededBy;

    private String withdrawalReason;
    private Instant createdAt;

    protected MeasureVersion() {}

    /** A new draft. */
    MeasureVersion(long agencyId, int fiscalYear, int version, MeasureContent content, Instant now) {
        this.agencyId = agencyId;
        this.fiscalYear = fiscalYear;
        this.version = version;
        this.state = MeasureState.DRAFT;
        this.edit = 1;
        this.content = content;
        this.endorsements = Endorsements.NONE;
        this.createdAt = now;
    }

    /** Replaces what a draft says that nobody has signed yet. */
    MeasureEvent write(MeasureContent other, Deed deed) {
        require("แก้ไข", "be changed", MeasureState.DRAFT);
        if (signedAt != null) {
            throw new IllegalStateException("What was signed is not changed: " + agencyId + "/" + fiscalYear);
        }
        content = other;
        return done("write", deed, null);
    }

    /** Whether that is what the version says, but for why warnings are left as they are. */
    boolean differsInWaivers(MeasureContent other) {
        return state.open()
                && !content.waivers().equals(other.waivers())
                && content.withWaivers(other.waivers()).equals(other);
    }

    /** Says why warnings are left as they are: nobody signs that, so that nothing that was signed is void. */
    MeasureEvent waive(List<Waiver> waivers, Deed deed) {
        require(
                "ยกเว้นคำเตือน",
                "be given other waivers",
                MeasureState.DRAFT,
                MeasureState.SUBMITTED,
                MeasureState.ENDORSED,
                MeasureState.APPROVED);
        content = content.withWaivers(waivers);
        return done("waive", deed, new Waived(waivers));
    }

    /**
     * The author signs.
     *
     * @param facts what the document will print of the result
     */
    MeasureEvent submit(Chain posts, PrintedFacts facts, Deed deed) {
        require("เสนอ", "be submitted", MeasureState.DRAFT);
        chain = posts;
        printed = facts;
        kept = null;
        signedAt = signedAt == null ? deed.at() : signedAt;
        state = MeasureState.SUBMITTED;
        return done("submit", deed, content.author());
    }

    /** The step whose turn it is. */
    ChainStep turn() {
        require("ให้ความเห็นชอบ", "be endorsed", MeasureState.SUBMITTED, MeasureState.ENDORSED);
        return chain.after(endorsements.number()).orElseThrow();
    }

    /**
     * The next of the chain signs.
     *
     * @param today in Thailand
     * @throws th.ita.assessment.http.ProblemException 422 when it is somebody else's turn, the chief executive says nothing,
     *     or the day cannot be
     */
    MeasureEvent endorse(Endorsement signature, LocalDate today, Deed deed) {
        ChainStep turn = turn();
        List<FieldError> errors = new ArrayList<>(SignatureCheck.check(signature, turn, chain));
        errors.addAll(SignatureCheck.day(signature.date(), endorsements.latest(), documentDate, today));
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        endorsements = endorsements.with(signature);
        boolean last = endorsements.number() == chain.steps().size();
        state = last ? MeasureState.APPROVED : MeasureState.ENDORSED;
        if (last) {
            approvedAt = deed.at();
        }
        return done("endorse", deed, signature);
    }

    /**
     * Keeps what the approved document prints; once.
     *
     * @param code what the document can be checked by
     */
    void freeze(String everything, String code) {
        if (state != MeasureState.APPROVED || frozen != null) {
            throw new IllegalStateException("Not to be frozen when " + state);
        }
        frozen = everything;
        verificationCode = code;
    }

    /** Sends it back to its author: what was signed is void, and stays readable in the event. */
    MeasureEvent returnToDraft(Deed deed) {
        require("ส่งคืน", "be returned", MeasureState.SUBMITTED, MeasureState.ENDORSED);
        List<Endorsement> voided = endorsements.given();
        endorsements = Endorsements.NONE;
        scan(null);
        state = MeasureState.DRAFT;
        return done("return", deed, new Endorsements(voided));
    }

    /** ที่ and วันที่; may be corrected until it is published. */
    MeasureEvent register(String number, LocalDate date, Deed deed) {
        require(
                "ลงทะเบียนหนังสือ",
                "be registered",
                MeasureState.SUBMITTED,
                MeasureState.ENDORSED,
                MeasureState.APPROVED);
        documentNumber = number;
        documentDate = date;
        if (frozen != null) {
            frozen = FrozenSet.registered(frozen, number, date);
        }
        return done("register", deed, content.memorandum().registered(number, date));
    }

    MeasureEvent publish(Deed deed) {
        require("เผยแพร่", "be published", MeasureState.APPROVED);
        state = MeasureState.PUBLISHED;
        publishedAt = deed.at();
        statusAt = deed.at();
        return done("publish", deed, null);
    }

    /**
     * Another version takes its place, or its signatures are void since what they signed was changed.
     *
     * @param by the number of that version
     */
    MeasureEvent supersede(int by, Deed deed) {
        state = MeasureState.SUPERSEDED;
        stale = null;
        if (publishedAt != null) {
            statusAt = deed.at();
            supersededBy = by;
        }
        return done("supersede", deed, null);
    }

    MeasureEvent withdraw(Deed deed) {
        require("ถอน", "be withdrawn", MeasureState.PUBLISHED);
        state = MeasureState.WITHDRAWN;
        statusAt = deed.at();
        withdrawalReason = deed.reason();
        stale = null;
        return done("withdraw", deed, null);
    }

    /** The signed paper, or another scan of it; from the first signature on, until publication. */
    MeasureEvent attach(Scan signed, Deed deed) {
        require("แนบไฟล์สแกน", "be given a scan", MeasureState.SUBMITTED, MeasureState.ENDORSED, MeasureState.APPROVED);
        scan(signed);
        return done("attach-scan", deed, signed);
    }

    MeasureEvent detach(Deed deed) {
        require("ลบไฟล์สแกน", "lose its scan", MeasureState.SUBMITTED, MeasureState.ENDORSED, MeasureState.APPROVED);
        Scan removed = scan();
        scan(null);
        return done("detach-scan", deed, removed);
    }

    private void scan(Scan signed) {
        scanSha256 = signed == null ? null : signed.sha256();
        scanSize = signed == null ? null : signed.size();
    }

    /** Somebody has seen what changed since, and leaves the document as it is. */
    MeasureEvent keep(PrintedFacts now, Deed deed) {
        require("คงไว้", "be kept", MeasureState.APPROVED, MeasureState.PUBLISHED);
        if (stale == null) {
            throw Problems.of(
                    ProblemCode.CONFLICT,
                    "เอกสารฉบับนี้ยังตรงกับผลการประเมิน ไม่มีสิ่งที่ต้องตัดสินใจ",
                    "This version still agrees with the result; there is nothing to decide.");
        }
        List<Stale.Change> changes = stale.changes();
        kept = now;
        stale = null;
        return done("keep", deed, new Changes(changes));
    }

    /** Whether somebody has decided that it stays as it was signed, although the result has changed since. */
    boolean keptAsSigned() {
        return kept != null;
    }

    /**
     * Holds an approved version against the result of today.
     *
     * @return what happened to it, null if nothing did
     */
    MeasureEvent compare(PrintedFacts now, Deed deed) {
        boolean agrees = Stale.between(kept == null ? printed : kept, now).isEmpty();
        List<Stale.Change> changes = agrees ? List.of() : Stale.between(printed, now);
        if (changes.isEmpty()) {
            if (stale == null) {
                return null;
            }
            stale = null;
            return done("agree-again", deed, null);
        }
        if (stale != null && stale.changes().equals(changes)) {
            return null;
        }
        stale = new Stale(stale == null ? deed.at() : stale.since(), changes);
        return done("become-stale", deed, new Changes(changes));
    }

    /**
     * A draft that takes its place: at once if nothing was published yet, else when that draft is published itself.
     *
     * @param number of the new version
     */
    MeasureVersion newVersion(int number, MeasureContent changed, Instant now) {
        return new MeasureVersion(agencyId, fiscalYear, number, changed, now);
    }

    private MeasureEvent done(String event, Deed deed, Object detail) {
        edit++;
        return new MeasureEvent(this, event, deed, detail);
    }

    private void require(String th, String en, MeasureState first, MeasureState... more) {
        EnumSet<MeasureState> states = EnumSet.of(first, more);
        if (!states.contains(state)) {
            String needed = states.stream().map(MeasureState::code).collect(Collectors.joining(", "));
            throw Problems.of(
                            ProblemCode.CONFLICT,
                            "ชุดมาตรการฉบับที่ " + version + " อยู่ในสถานะ " + state.code() + " จึง" + th
                                    + "ไม่ได้ ต้องอยู่ในสถานะ " + needed,
                            "Version " + version + " of the measures is " + state.code() + " and cannot " + en
                                    + "; it would have to be " + needed + ".")
                    .header("ETag", etag());
        }
    }

    String etag() {
        return ETags.strong(agencyId, fiscalYear, "v" + version, edit);
    }

    /** Whether somebody has signed it once, so that a change is another version. */
    boolean signedOnce() {
        return signedAt != null;
    }

    long agencyId() {
        return agencyId;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    int version() {
        return version;
    }

    MeasureState state() {
        return state;
    }

    MeasureContent content() {
        return content;
    }

    /** Null before the author has signed. */
    Chain chain() {
        return chain;
    }

    List<Endorsement> endorsements() {
        return endorsements.given();
    }

    PrintedFacts printed() {
        return printed;
    }

    Stale stale() {
        return stale;
    }

    String documentNumber() {
        return documentNumber;
    }

    LocalDate documentDate() {
        return documentDate;
    }

    /** The memorandum with its number and date. */
    Memorandum memorandum() {
        return content.memorandum().registered(documentNumber, documentDate);
    }

    String frozen() {
        return frozen;
    }

    /** Null before approval. */
    String verificationCode() {
        return verificationCode;
    }

    /** Null where there is none. */
    Scan scan() {
        return scanSha256 == null ? null : new Scan(scanSha256, scanSize, Scan.MEDIA_TYPE);
    }

    /** Null before it was published. */
    Instant statusAt() {
        return statusAt;
    }

    Integer supersededBy() {
        return supersededBy;
    }

    String withdrawalReason() {
        return withdrawalReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
