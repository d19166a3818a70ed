package vn.solang.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.notices.Notices;
import vn.solang.shared.Message;

/** The page tells what is new, leads to what it tells of, and can be marked read without script. */
@LedgerTest(writes = true, holds = TestDatabase.Content.REFERENCE, web = WebEnvironment.MOCK)
class NoticePagesTests {

    private final MockMvcTester mvc;
    private final CurrentActor actor;

    NoticePagesTests(
            WebApplicationContext context,
            CurrentActor actor,
            Notices notices,
            Journal journal,
            TransactionTemplate transaction) {
        this.mvc = MockMvcTester.from(context);
        this.actor = actor;
        transaction.executeWithoutResult(status -> notices.tell(
                journal.open("test", "x"),
                List.of(5L),
                Message.of("notices.stage.late", "<b>xã</b>", "01/07/2026"),
                "/units"));
    }

    @Test
    void whatIsNewIsMarkedReadByAButton() throws Exception {
        Document page = page();
        assertThat(page.select(".notices li.unread a").attr("href")).isEqualTo("/units");
        assertThat(page.select(".notices li").text()).contains("<b>xã</b>").contains("01/07/2026");
        String action = page.select(".notices form").attr("action");
        assertThat(as(() -> mvc.post().uri(action).exchange())).hasStatus3xxRedirection();
        assertThat(page().select(".notices li.unread")).isEmpty();
    }

    private Document page() throws Exception {
        var result = as(() -> mvc.get().uri("/notices").exchange());
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private <T> T as(java.util.function.Supplier<T> act) {
        return actor.as(new Actor(5, "Cán bộ", List.of(), "test"), act::get);
    }
}
