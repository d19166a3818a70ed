package vn.solang.shared;

/** A rule of the programme, or of a file format, says no; nothing was changed. */
public final class Rejected extends RuntimeException implements Told {

    private final transient Message told;

    public Rejected(String key, Object... arguments) {
        super(key);
        this.told = Message.of(key, arguments);
    }

    @Override
    public Message told() {
        return told;
    }
}
