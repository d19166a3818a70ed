/** The pages of units that are about their names. */
@NullMarked
package vn.solang.units.web;

import org.jspecify.annotations.NullMarked;
