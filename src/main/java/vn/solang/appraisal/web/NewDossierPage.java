package vn.solang.appraisal.web;

import java.util.List;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * The form that begins a dossier. What it offers follows from the day the session is expected on, which is asked first.
 *
 * @param problem why what was sent was not taken; empty where nothing was sent
 * @param product the number of a product of the register; empty for one that is not there
 * @param known what the register says of it; empty where it is not there
 * @param expected the day, in ISO
 * @param rules the framework and the regime of the day, in words; empty where there is none
 * @param nothing why no dossier may be begun for the day; empty where one may
 * @param origin the dossier it starts from, in words; empty where there is none
 */
public record NewDossierPage(
        String problem,
        String product,
        String known,
        String expected,
        String rules,
        String nothing,
        String origin,
        List<Link> usable,
        List<Choice> places,
        List<Choice> sheets,
        List<Choice> occasions,
        List<Choice> kinds,
        String name,
        String producer) {}
