package papilio.study.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ABrokenRecordIsRefusedWithItsOwnSentenceTest {
    private static final String GOOD =
            "{'protocolSection':{'identificationModule':{'nctId':'NCT01234567','briefTitle':'T'}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            study.record.empty         |
            study.record.notJson       | Title,Phase
            study.record.notJson       | {'protocolSection':
            study.record.notJson       | {'protocolSection':{}} trailing
            study.record.notJson       | {'hasResults':true,'hasResults':false,'protocolSection':{}}
            study.record.notJson       | <clinical_study/>
            study.record.foreign       | 42
            study.record.foreign       | [1,2]
            study.record.foreign       | {'resourceType':'ResearchStudy'}
            study.record.foreign       | {'protocolSection':'text'}
            study.record.oldShape      | {'FullStudiesResponse':{'FullStudies':[]}}
            study.record.oldShape      | {'StudyFieldsResponse':{'StudyFields':[]}}
            study.record.oldShape      | {'FullStudy':{'Study':{'ProtocolSection':{}}}}
            study.record.severalStudies| {'studies':[{'protocolSection':{}}],'nextPageToken':'x'}
            study.record.noNumber      | {'protocolSection':{'identificationModule':{'briefTitle':'T'}}}
            study.record.noNumber      | {'protocolSection':{}}
            study.record.numberUnreadable | {'protocolSection':{'identificationModule':{'nctId':'ISRCTN123','briefTitle':'T'}}}
            study.record.noTitle       | {'protocolSection':{'identificationModule':{'nctId':'NCT01234567'}}}
            study.record.wrongField    | {'protocolSection':{'identificationModule':{'nctId':17}}}
            study.record.wrongField    | {'protocolSection':{'identificationModule':{'nctId':'NCT01234567','briefTitle':'T'},'designModule':{'enrollmentInfo':{'count':'many'}}}}
            study.record.wrongField    | {'protocolSection':{'identificationModule':{'nctId':'NCT01234567','briefTitle':'T'},'statusModule':{'startDateStruct':{'date':'next spring'}}}}
            study.record.wrongField    | {'protocolSection':{'identificationModule':{'nctId':'NCT01234567','briefTitle':'T'},'contactsLocationsModule':{'locations':['Wuhan']}}}
            """)
    void eachKindOfWrongHasItsSentence(String key, @Nullable String json) {
        assertThat(refusal(json == null ? "" : json, null).key()).isEqualTo(key);
    }

    @Test
    void aFileNamedAfterAnotherStudyIsRefused() {
        var refusal = refusal(GOOD, "NCT09999999.json");
        assertThat(refusal.key()).isEqualTo("study.record.otherNumber");
        assertThat(refusal.details()).containsExactly("NCT09999999", "NCT01234567");
        assertThat(refusal(GOOD, "nct0123456.json").key()).isEqualTo("study.record.otherNumber");
    }

    @Test
    void aFileNamedAfterTheStudyOrAfterNothingIsTaken() {
        assertThat(RegistryRecords.read(bytes(GOOD), "nct01234567 (1).json").nctId())
                .isEqualTo("NCT01234567");
        assertThat(RegistryRecords.read(bytes(GOOD), "record.json").nctId()).isEqualTo("NCT01234567");
        assertThat(RegistryRecords.read(bytes(GOOD), null).nctId()).isEqualTo("NCT01234567");
    }

    @Test
    void theFieldInQuestionIsNamed() {
        var refusal = refusal(
                "{'protocolSection':{'identificationModule':{'nctId':'NCT01234567','briefTitle':'T'},'outcomesModule':{'primaryOutcomes':[{'measure':1}]}}}",
                null);
        assertThat(refusal.details()).containsExactly("protocolSection.outcomesModule.primaryOutcomes[0].measure");
    }

    @Test
    void sizeAndDepthAreCapped() {
        var large = new byte[RegistryRecords.MEGABYTES * 1024 * 1024 + 1];
        assertThat(catchThrowableOfType(RecordRefused.class, () -> RegistryRecords.read(large, null))
                        .key())
                .isEqualTo("study.record.tooLarge");
        assertThat(refusal("{'a':" + "[".repeat(100_000) + "]".repeat(100_000) + "}", null)
                        .key())
                .isEqualTo("study.record.tooDeep");
    }

    private static RecordRefused refusal(String json, @Nullable String fileName) {
        return catchThrowableOfType(RecordRefused.class, () -> RegistryRecords.read(bytes(json), fileName));
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(UTF_8);
    }
}
