package papilio.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The SDTM domains that are read, in the order in which they are read; first the columns that a file must have. */
enum Domain {
    DM(
            List.of("USUBJID", "SUBJID", "SITEID"),
            "RFSTDTC RFENDTC RFXSTDTC RFICDTC DTHDTC BRTHDTC AGE AGEU SEX ARMCD ARM ACTARMCD ACTARM COUNTRY DMDTC"),
    EX(List.of("USUBJID", "EXSEQ", "EXTRT", "EXSTDTC"), "EXENDTC EXDOSE EXDOSU EXDOSFRQ EXROUTE"),
    SV(List.of("USUBJID", "VISITNUM", "SVSTDTC"), "VISIT VISITDY SVENDTC SVUPDES"),
    DS(List.of("USUBJID", "DSSEQ", "DSDECOD", "DSCAT", "DSSTDTC"), "DSTERM"),
    AE(
            List.of("USUBJID", "AESEQ", "AETERM", "AESTDTC", "AESER"),
            "AEDECOD AEBODSYS AEENDTC AESEV AETOXGR AEREL AEOUT AEACN AEDTC"
                    + " AESDTH AESLIFE AESHOSP AESDISAB AESCONG AESMIE AESCAN AESOD"),
    CM(
            List.of("USUBJID", "CMSEQ", "CMTRT"),
            "CMDECOD CMCLAS CMINDC CMDOSE CMDOSTXT CMDOSU CMDOSFRQ CMROUTE CMSTDTC CMENDTC CMENRTPT CMENRF"),
    MH(List.of("USUBJID", "MHSEQ", "MHTERM"), "MHDECOD MHBODSYS MHCAT MHSTDTC MHENDTC"),
    VS(List.of("USUBJID", "VSSEQ", "VSTESTCD"), results("VS") + " VSPOS"),
    LB(List.of("USUBJID", "LBSEQ", "LBTESTCD"), results("LB") + " LBSTNRLO LBSTNRHI LBNRIND LBMETHOD"),
    SUPPDM(List.of("USUBJID", "QNAM", "QVAL"), "IDVAR IDVARVAL"),
    SUPPAE(List.of("USUBJID", "QNAM", "QVAL"), "IDVAR IDVARVAL"),
    SUPPDS(List.of("USUBJID", "QNAM", "QVAL"), "IDVAR IDVARVAL");

    /** Columns that say nothing that the file's name and place do not say. */
    private static final List<String> TAKEN_FOR_GRANTED = List.of("STUDYID", "DOMAIN", "RDOMAIN");

    private final List<String> mandatory;
    private final List<String> optional;

    Domain(List<String> mandatory, String optional) {
        this.mandatory = mandatory;
        this.optional = List.of(optional.split(" "));
    }

    private static String results(String of) {
        return "%sTEST %sCAT %sORRES %sORRESU %sSTRESC %sSTRESN %sSTRESU %sSTAT %sDTC VISIT".replace("%s", of);
    }

    static Optional<Domain> of(String name) {
        return Arrays.stream(values())
                .filter(domain -> domain.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    List<String> mandatory() {
        return mandatory;
    }

    boolean knows(String column) {
        return mandatory.contains(column) || optional.contains(column) || TAKEN_FOR_GRANTED.contains(column);
    }

    /** The column that makes a row's key within the patient. */
    String keyColumn() {
        return this == SV ? "VISITNUM" : name() + "SEQ";
    }
}
