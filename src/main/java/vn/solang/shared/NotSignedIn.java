package vn.solang.shared;

/** Somebody without an account asked for what needs one. */
public final class NotSignedIn extends RuntimeException implements Told {

    public NotSignedIn() {
        super("identity.not-signed-in");
    }

    @Override
    public Message told() {
        return Message.of("identity.not-signed-in");
    }
}
