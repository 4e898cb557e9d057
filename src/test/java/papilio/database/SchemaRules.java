package papilio.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Role;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.site.SiteService;
import papilio.study.StudyService;

/** What holds on every database: Hibernate's validation has passed by the time that these run. */
@Transactional // the methods are declared here, and only here are they looked for
abstract class SchemaRules {
    @Autowired
    JdbcClient database;

    @Autowired
    StudyService studies;

    @Autowired
    SiteService sites;

    @Test
    void textComparesExactly() {
        SampleStudy.of(database, "S").site("a", 1).site("A", 1).site("á", 1);
        SignIn.as(database, Role.STUDY_MANAGER);
        assertThat(sites.sites("S")).extracting("code").containsExactly("A", "a", "á");
        assertThat(count("select count(*) from site where study_code = 'S' and code = 'a'"))
                .isEqualTo(1);
    }

    @Test
    void whatATestChangesIsRolledBack() {
        assertThat(count("select count(*) from study")).isZero();
    }

    @Test
    void chineseTextComesBackAsItWas() {
        SampleStudy.of(database, "S2");
        SignIn.as(database, Role.STUDY_MANAGER);
        assertThat(studies.settings("S2").treatmentZh()).isEqualTo("泰它西普");
    }

    @Test
    void everyTableHasAPrimaryKey() {
        var tables = database.sql("""
                        select lower(table_name) from information_schema.tables
                        where %s and table_type in ('BASE TABLE', 'TABLE')
                          and lower(table_name) <> 'flyway_schema_history'
                        """.formatted(schema()))
                .query((row, number) -> row.getString(1))
                .list();
        var keyed = database.sql("""
                        select lower(table_name) from information_schema.table_constraints
                        where %s and constraint_type = 'PRIMARY KEY'
                        """.formatted(schema()))
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(tables).hasSizeGreaterThan(15);
        assertThat(keyed).containsAll(List.copyOf(tables));
    }

    /** The condition that picks our schema. */
    abstract String schema();

    private int count(String sql) {
        return database.sql(sql).query((row, number) -> row.getInt(1)).single();
    }
}
