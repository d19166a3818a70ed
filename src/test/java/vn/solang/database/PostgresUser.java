package vn.solang.database;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;

/** A program that opens the server of a folder, runs what it is told, and closes it when told to. */
final class PostgresUser {

    private PostgresUser() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.open(Path.of(arguments[0]));
        System.out.println(server.url());
        var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = told.readLine(); line != null && !line.equals("close"); line = told.readLine()) {
            try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                    var statement = connection.createStatement()) {
                statement.execute(line);
            }
            System.out.println("done");
        }
        server.close();
        System.out.println("closed");
    }
}
