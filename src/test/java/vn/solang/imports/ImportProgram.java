package vn.solang.imports;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import vn.solang.Application;

/** A program that imports one file and says when it begins and what was taken. */
final class ImportProgram {

    private ImportProgram() {}

    public static void main(String[] arguments) {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (var context = application.run()) {
            System.out.println("begins");
            List<FileOutcome> outcomes = context.getBean(Imports.class)
                    .run(new Imports.Request(List.of(Path.of(arguments[0])), false, false), file -> {});
            System.out.println(outcomes.getFirst().accepted() + " accepted");
        }
    }
}
