import QtQuick
import QtQuick.Templates as T
import QtTest
import Calcar
import Calcar.Test
import "support"

Item {
    id: root

    width: 1100
    height: 1400

    TestRoom { id: room }

    Component {
        id: model

        OutcomePage {}
    }

    Component {
        id: pageComponent

        OutcomePageView {}
    }

    Component {
        id: progress

        FollowUpPage {}
    }

    PageCase {
        name: "OutcomePage"
        stage: root
        testRoom: room
        page: pageComponent

        function cards(): var {
            return seen(view, one => one instanceof OutcomeCard);
        }

        function report(): PhaseReportCard {
            return only(view, one => one instanceof PhaseReportCard) as PhaseReportCard;
        }

        /*! The form of a measure, opened. */
        function form(name: string, way: string): ScoreEntry {
            const intake = only(view, one => one instanceof ScoreIntake);
            press(reach(only(intake, one => one instanceof AnswerButton && one.text === name)), way);
            return only(intake, one => one instanceof ScoreEntry) as ScoreEntry;
        }

        function nameOf(key: string): string {
            return all(view, one => one instanceof ScoreEntry && one.key === key)[0].name;
        }

        function openPhase(phase: int): void {
            open("gluteal-tendinopathy");
            press(reach(seen(report(), one => one instanceof AnswerButton)[phase]), "mouse");
            room.settle();
            tryVerify(() => seen(view, one => one instanceof TrialForm).length === 1);
        }

        function rate(name: string, value: string, way: string): void {
            const row = only(view, one => one instanceof RatingRow && one.name === name);
            press(reach(only(row, one => one instanceof T.RadioButton && one.text === value)), way);
        }

        function opened(): Consultation {
            const consultation = room.openExample("gluteal-tendinopathy");
            room.settle();
            return consultation;
        }

        function test_aTotalIsRecordedAndTakenBack(): void {
            const outcomes = createTemporaryObject(model, root, { consultation: opened() });

            outcomes.recordTotal("lefs", "total", 62);
            room.settle();
            tryCompare(outcomes.outcomes, "count", 1);

            outcomes.forget("lefs", "total");
            room.settle();
            tryCompare(outcomes.outcomes, "count", 0);
        }

        function test_ownActivitiesAreKeptForTheNextForm(): void {
            const outcomes = createTemporaryObject(model, root, { consultation: opened() });

            outcomes.recordItems("psfs", "mean", [3, 5], ["run 5 km", "sleep on the side"]);
            room.settle();

            compare(outcomes.activitiesOf("psfs"), ["run 5 km", "sleep on the side"]);
        }

        function test_anItemThatWasNotAnsweredIsNotZero(): void {
            const outcomes = createTemporaryObject(model, root, { consultation: opened() });

            outcomes.recordItems("hagos", "physical-activity", [NaN, 2], []);
            room.settle();

            tryCompare(outcomes.outcomes, "count", 1);
            const row = outcomes.outcomes.index(0, 0);
            compare(outcomes.outcomes.data(row, Qt.UserRole + 5), "", "one of two items gives no score");
        }

        function test_twoPassedSessionsAndMetCriteriaAdvance(): void {
            const followUp = createTemporaryObject(progress, root, { consultation: opened() });
            compare(followUp.adviceKind, 0);

            followUp.choosePhase(2);
            room.settle();
            verify(followUp.addTrial("2026-11-16", 2, 1, 1));
            room.settle();
            verify(followUp.addTrial("2026-11-18", 1, 1, 1));
            room.settle();
            tryCompare(followUp, "adviceKind", 2);
            for (let i = 0; i < followUp.criteria.count; ++i) {
                followUp.answerCriterion(followUp.criteria.data(followUp.criteria.index(i, 0), Qt.UserRole), Terms.Answer.Yes);
                room.settle();
            }
            tryCompare(followUp, "adviceKind", 1);
        }

        function test_painIsNotTakenWithoutBothNumbers(): void {
            const followUp = createTemporaryObject(progress, root, { consultation: opened() });
            followUp.choosePhase(0);
            room.settle();

            verify(!followUp.addTrial("2026-11-16", 2, -1, 0));

            verify(followUp.fault !== "");
        }

        function test_choosingAMeasureRecordsNothing_data(): var {
            return inEveryWay([{}]);
        }

        function test_choosingAMeasureRecordsNothing(row: var): void {
            open("gluteal-tendinopathy");
            const entries = room.entries();

            const entry = form(nameOf("lefs"), row.way);
            room.settle();

            compare(entry.key, "lefs");
            compare(room.entries(), entries);
            press(reach(only(view, one => one instanceof AnswerButton && one.text === entry.name && one.checked)), row.way);
            compare(seen(view, one => one instanceof ScoreEntry).length, 0, "a second press closes it");
        }

        function test_aTypedScoreIsRecordedAndTakenBack_data(): var {
            return inEveryWay([{}]);
        }

        function test_aTypedScoreIsRecordedAndTakenBack(row: var): void {
            open("gluteal-tendinopathy");
            const entry = form(nameOf("lefs"), "mouse");
            tap(reach(only(entry, one => one instanceof TextEntry)));
            type("62");
            keyClick(Qt.Key_Return);
            room.settle();

            tryVerify(() => cards().length === 1);
            compare(cards()[0].last, "62");
            compare(seen(view, one => one instanceof ScoreEntry).length, 0);
            pressNamed("Take back this visit's score", row.way);
            tryVerify(() => cards().length === 0);
        }

        function test_aScoreBeyondItsFormIsNotRecorded(): void {
            open("gluteal-tendinopathy");
            const entries = room.entries();
            const entry = form(nameOf("lefs"), "mouse");
            const field = only(entry, one => one instanceof TextEntry);

            mouseClick(reach(field));
            type("81");
            keyClick(Qt.Key_Return);
            room.settle();

            compare(cards().length, 0);
            compare(room.entries(), entries);
            compare(field.text, "81");
            compare(field.fault.trim(), "0 to 80");
        }

        function test_ownActivitiesAreTypedWithTheirScores_data(): var {
            return inEveryWay([{}]);
        }

        function test_ownActivitiesAreTypedWithTheirScores(row: var): void {
            open("gluteal-tendinopathy");
            form(nameOf("psfs"), row.way);
            fill("Activity 1", "run 5 km");
            fill("Item 1, from 0 to 10", "3");
            fill("Activity 2", "sleep");
            fill("Item 2, from 0 to 10", "5");

            pressNamed("Record", row.way);

            tryVerify(() => cards().length === 1);
            compare(cards()[0].last, "4");
            const again = form(nameOf("psfs"), "mouse");
            compare(seen(again, one => one instanceof ScoreItem).map(one => one.activity).slice(0, 2), ["run 5 km", "sleep"]);
        }

        function test_aFormIsNotRecordedWithoutANumberThatCannotBe_data(): var {
            return inEveryWay([{}]);
        }

        function test_aFormIsNotRecordedWithoutANumberThatCannotBe(row: var): void {
            open("gluteal-tendinopathy");
            const entries = room.entries();
            form(nameOf("psfs"), "mouse");
            fill("Activity 1", "run 5 km");
            fill("Item 1, from 0 to 10", "3");
            fill("Activity 2", "sleep");
            fill("Item 2, from 0 to 10", "50");

            pressNamed("Record", row.way);

            compare(cards().length, 0, "an answer that was given is not recorded as none");
            compare(room.entries(), entries);
            compare(named("Item 2, from 0 to 10").text, "50");
        }

        function test_aPhaseIsReportedAndTakenBack_data(): var {
            return inEveryWay([{}]);
        }

        function test_aPhaseIsReportedAndTakenBack(row: var): void {
            open("gluteal-tendinopathy");
            compare(seen(report(), one => one instanceof AnswerButton && one.checked).map(one => one.text), ["Not reported"]);
            const phase = seen(report(), one => one instanceof AnswerButton)[1];

            press(reach(phase), row.way);
            room.settle();

            tryVerify(() => phase.checked);
            pressNamed("Not reported", row.way);
            tryVerify(() => !phase.checked);
            compare(seen(view, one => one instanceof TrialForm).length, 0);
        }

        function test_aSessionIsRatedAndAdded_data(): var {
            return inEveryWay([{}]);
        }

        function test_aSessionIsRatedAndAdded(row: var): void {
            openPhase(2);
            const entries = room.entries();
            fill("Day of the session", "2026-11-16");
            rate("Pain while doing it, 0 to 10", "2", row.way);
            rate("Pain after it, 0 to 10", "10", row.way);
            compare(room.entries(), entries, "nothing is recorded before it is added");

            pressNamed("Add session", row.way);

            tryVerify(() => seen(view, one => one instanceof TrialLine).length === 1);
            const line = seen(view, one => one instanceof TrialLine)[0];
            compare([line.during, line.after, line.settled], [2, 10, 0]);
            verify(textsOf(line).some(words => words.includes("settling not asked")));
            for (const rating of seen(view, one => one instanceof RatingRow)) {
                compare(rating.value, -1, "the next session begins with nothing chosen");
            }

            press(reach(only(line, one => one instanceof IconButton)), row.way);
            room.settle();
            tryVerify(() => seen(view, one => one instanceof TrialLine).length === 0);
        }

        function test_aSessionThatWasNotRatedIsNotNoPain_data(): var {
            return [{ tag: "neither", rated: [] }, { tag: "one of two", rated: ["Pain while doing it, 0 to 10"] }];
        }

        function test_aSessionThatWasNotRatedIsNotNoPain(row: var): void {
            openPhase(2);
            const entries = room.entries();
            fill("Day of the session", "2026-11-16");
            for (const name of row.rated) {
                rate(name, "0", "touch");
            }

            pressNamed("Add session", "mouse");

            compare(seen(view, one => one instanceof TrialLine).length, 0);
            compare(room.entries(), entries);
            compare(named("Day of the session").text, "2026-11-16");
            compare(seen(view, one => one instanceof AppText && one.Accessible.role === Accessible.AlertMessage).length, 1);
        }

        function test_whatTheSessionsAnswerTakesNoAnswer(): void {
            openPhase(0);
            const told = reach(seen(report(), one => one instanceof PresenceRow && !one.isAsked)[0]);
            const entries = room.entries();

            told.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Y);
            press(seen(told, one => one instanceof AnswerButton)[0], "mouse");
            press(seen(told, one => one instanceof AnswerButton)[0], "touch");
            room.settle();

            compare(room.entries(), entries);
            verify(told.answer !== Terms.Answer.Yes);
        }

        function test_whatNobodyAskedIsAnswered_data(): var {
            return [{ tag: "key" }, { tag: "mouse" }, { tag: "touch" }];
        }

        function test_whatNobodyAskedIsAnswered(row: var): void {
            openPhase(2);
            const asked = reach(seen(report(), one => one instanceof PresenceRow && one.isAsked)[0]);
            compare(asked.answer, Terms.Answer.NotAsked);
            const entries = room.entries();

            if (row.tag === "key") {
                asked.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_N);
            } else {
                press(seen(asked, one => one instanceof AnswerButton)[1], row.tag);
            }
            room.settle();

            compare(room.entries(), entries + 1);
            tryCompare(asked, "answer", Terms.Answer.No);
        }
    }
}
