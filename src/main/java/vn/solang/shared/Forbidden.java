package vn.solang.shared;

/** Somebody asked for what their account may not do, or for a unit outside its scope; nothing was changed. */
public final class Forbidden extends RuntimeException implements Told {

    private final transient Message told;

    public Forbidden(String key, Object... arguments) {
        super(key);
        this.told = Message.of(key, arguments);
    }

    @Override
    public Message told() {
        return told;
    }
}
