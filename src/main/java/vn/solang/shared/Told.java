package vn.solang.shared;

/** A failure that is told to a person in one sentence. */
public sealed interface Told permits NotFound, Rejected, Conflict, Forbidden, NotSignedIn {

    /** The sentence, as a key and its arguments. */
    Message told();
}
