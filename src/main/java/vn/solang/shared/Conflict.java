package vn.solang.shared;

/** Somebody else changed the same thing first; nothing was changed. */
public final class Conflict extends RuntimeException implements Told {

    private final transient Message told;

    public Conflict(String key, Object... arguments) {
        super(key);
        this.told = Message.of(key, arguments);
    }

    @Override
    public Message told() {
        return told;
    }
}
