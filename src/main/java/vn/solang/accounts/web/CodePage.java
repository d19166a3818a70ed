package vn.solang.accounts.web;

import org.jspecify.annotations.Nullable;

/**
 * The second question at the door.
 *
 * @param wrong why the last code failed; null at the first
 * @param to where to go once in
 */
public record CodePage(@Nullable String wrong, String to) {}
