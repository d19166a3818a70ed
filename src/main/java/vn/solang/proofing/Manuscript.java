package vn.solang.proofing;

import vn.solang.shared.UnitId;

/**
 * A text that is checked before it goes out (văn bản soát xét).
 *
 * @param unit whose text it is
 * @param newest its newest version
 */
public record Manuscript(int number, UnitId unit, String title, Edition newest) {}
