package th.ita.assessment.circulation;

/** Where letters go. */
interface Mailbox {

    /**
     * Takes a letter.
     *
     * @throws MailRefused when it was not taken; whether somebody gets it all the same is not known then
     */
    void send(OutgoingMail mail) throws MailRefused;
}
