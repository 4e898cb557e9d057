package papilio.database;

import papilio.fixtures.PapilioTest;

@PapilioTest
class EmbeddedSchemaTest extends SchemaRules {
    @Override
    String schema() {
        return "lower(table_schema) = 'public'";
    }
}
