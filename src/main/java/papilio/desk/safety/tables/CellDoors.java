package papilio.desk.safety.tables;

import java.time.LocalDate;
import java.util.function.Function;
import papilio.figures.review.LabLevel;
import papilio.figures.review.PatientCell;
import papilio.figures.review.ReviewCell;
import papilio.figures.review.ShiftTest;
import papilio.safety.EventFilter;

/** Where the numbers lead: events into the queue, patients into the panel beside the part; the choice goes along. */
record CellDoors(TablesPlace place, LocalDate cutoff, Function<EventFilter, String> queue) {
    String events(ReviewCell cell) {
        return queue.apply(cell.door(place.selection(), cutoff));
    }

    /** The events of one of the patients. */
    String events(ReviewCell cell, String patientNo) {
        return queue.apply(cell.door(place.selection(), cutoff).ofPatient(patientNo));
    }

    String patients(ReviewCell cell) {
        return patients(PatientCell.of(cell));
    }

    String patients(PatientCell cell) {
        return place.door(OpenedCell.of(cell).address());
    }

    String patients(ShiftTest test, LabLevel baseline, LabLevel worst) {
        return place.door(OpenedCell.of(test, baseline, worst).address());
    }
}
