package vn.solang.shared;

/** Something was asked for that the ledger does not hold. */
public final class NotFound extends RuntimeException implements Told {

    private final transient Message told;

    public NotFound(String key, Object... arguments) {
        super(key);
        this.told = Message.of(key, arguments);
    }

    @Override
    public Message told() {
        return told;
    }
}
