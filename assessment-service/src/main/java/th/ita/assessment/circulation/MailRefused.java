package th.ita.assessment.circulation;

/** A letter was not taken. The reason is for officers, and has nobody's address in it. */
class MailRefused extends Exception {

    MailRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
