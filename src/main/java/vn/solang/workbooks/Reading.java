package vn.solang.workbooks;

import java.util.List;
import vn.solang.submissions.Round;
import vn.solang.units.Unit;

/**
 * What a workbook would change, or has changed.
 *
 * @param id the upload's
 * @param applied true where it was done
 */
public record Reading(java.util.UUID id, String file, Round round, boolean applied, List<OfUnit> units) {

    public Reading {
        units = List.copyOf(units);
    }

    /**
     * What it says of one unit.
     *
     * @param refused why nothing of this unit can be taken; empty where single cells are judged
     */
    public record OfUnit(Unit unit, String sheet, List<String> refused, List<Cell> cells) {
        public OfUnit {
            refused = List.copyOf(refused);
            cells = List.copyOf(cells);
        }
    }

    /** What becomes of a cell. */
    public enum Fate {
        /** It is, or would be, taken. */
        TAKEN,
        /** It is unusual and needs a note. */
        UNUSUAL,
        /** Somebody else changed the value since the workbook was made. */
        CONFLICT,
        /** It cannot be. */
        REFUSED
    }

    /**
     * A cell that was changed.
     *
     * @param cell its address: {@code J12}
     * @param name of the value
     * @param before as it stands in the submission; empty for nothing
     * @param after as the workbook has it
     * @param why the Vietnamese sentences that say why it is not taken; empty where it is
     */
    public record Cell(String cell, String name, String before, String after, Fate fate, List<String> why) {
        public Cell {
            why = List.copyOf(why);
        }
    }

    /** How many cells have a fate. */
    public long count(Fate fate) {
        return units.stream()
                .flatMap(unit -> unit.cells().stream())
                .filter(cell -> cell.fate() == fate)
                .count();
    }

    /** True where something stands in the way of a cell or of a unit. */
    public boolean flawed() {
        return units.stream().anyMatch(unit -> !unit.refused().isEmpty())
                || count(Fate.TAKEN)
                        < units.stream().mapToLong(unit -> unit.cells().size()).sum();
    }
}
