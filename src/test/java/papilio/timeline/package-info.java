@org.jspecify.annotations.NullMarked
package papilio.timeline;
