@org.jspecify.annotations.NullMarked
package papilio.desk.patients;
