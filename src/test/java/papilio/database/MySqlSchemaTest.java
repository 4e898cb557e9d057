package papilio.database;

import papilio.fixtures.RealMySqlTest;

@RealMySqlTest
class MySqlSchemaTest extends SchemaRules {
    @Override
    String schema() {
        return "table_schema = database()";
    }
}
