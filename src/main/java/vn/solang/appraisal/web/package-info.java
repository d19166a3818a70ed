/** Dossiers and sessions, as pages. */
@NullMarked
package vn.solang.appraisal.web;

import org.jspecify.annotations.NullMarked;
