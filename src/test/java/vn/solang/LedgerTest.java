package vn.solang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AliasFor;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** A test of the modules, wired as the program wires them, on a PostgreSQL database that holds what it asks for. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class)
@ContextCustomizerFactories(LedgerTest.Factory.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface LedgerTest {

    /** What the database holds before the first test of the class. */
    TestDatabase.Content holds() default TestDatabase.Content.HA_TINH;

    /** True where the class writes: it gets a database of its own; classes that only read share one. */
    boolean writes() default false;

    /** Whether pages are served, and how; without a web server where the class does not say. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    SpringBootTest.WebEnvironment web() default SpringBootTest.WebEnvironment.NONE;

    /** Reads the annotation. */
    final class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            LedgerTest asked = AnnotatedElementUtils.findMergedAnnotation(testClass, LedgerTest.class);
            return asked == null ? null : new Pointing(asked.holds(), asked.writes() ? testClass.getName() : "");
        }
    }

    /** Points a context to a copy; equal ones share a context. */
    record Pointing(TestDatabase.Content holds, String reader) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestDatabase database = TestDatabase.with(holds);
            var properties = new HashMap<String, Object>(database.variables());
            properties.put("solang.home", database.home().toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("copy", properties));
            context.getBeanFactory().registerSingleton("testDatabase", database);
        }
    }
}
