package vn.solang.files;

import vn.solang.shared.UnitId;

/**
 * What files are attached to: something of a unit, named by the module it belongs to.
 *
 * @param kind what kind of thing: {@code value}, {@code dossier}, …
 * @param key which one, in the words of its module: {@code 17.2@2026-H1}
 */
public record Subject(String kind, String key, UnitId unit) {}
