/** What units meet of criteria sets, requirement by requirement, with the reasons and what is still lacking. */
@NullMarked
package vn.solang.assessment.web;

import org.jspecify.annotations.NullMarked;
