package vn.solang.shared;

import java.util.List;

/** A sentence to be said to a person, as a key of {@code messages_*.properties} and its arguments. */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
