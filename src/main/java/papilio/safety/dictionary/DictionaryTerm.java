package papilio.safety.dictionary;

/**
 * A term of the loaded dictionary.
 *
 * @param preferred the preferred term under which it is counted, often itself
 * @param soc the primary system organ class by its name in the file
 */
public record DictionaryTerm(String term, String preferred, String soc) {}
