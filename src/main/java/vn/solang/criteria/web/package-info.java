/** The criteria sets and the catalogue of indicators, as pages. */
@NullMarked
package vn.solang.criteria.web;

import org.jspecify.annotations.NullMarked;
