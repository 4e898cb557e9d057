@org.jspecify.annotations.NullMarked
package papilio.patient;
