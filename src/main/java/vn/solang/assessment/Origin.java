package vn.solang.assessment;

/**
 * What facts are told with.
 *
 * @param measure the unit of measure they were given in, in the catalogue's words where it has one
 * @param demo true where they were made up for a demonstration
 */
record Origin(String measure, String note, String source, boolean demo) {}
