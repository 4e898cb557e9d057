@org.jspecify.annotations.NullMarked
package papilio.figures.tally;
