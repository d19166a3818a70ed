/** The pages of dossiers, sessions of councils and score sheets. */
@NullMarked
package vn.solang.appraisal.web;

import org.jspecify.annotations.NullMarked;
