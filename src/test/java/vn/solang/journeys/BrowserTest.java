package vn.solang.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.solang.LedgerTest;

/** A test that reads the served pages of Hà Tĩnh with Chromium; skipped, saying so, where none is installed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LedgerTest(web = WebEnvironment.RANDOM_PORT)
@ExtendWith(BrowserTest.WhereChromiumIs.class)
@interface BrowserTest {

    /** Skips where there is no browser. */
    final class WhereChromiumIs implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.installed().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium is installed");
            }
            String reason = "No Chromium at " + Chromium.PLACES + ": journeys are not walked";
            System.out.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
