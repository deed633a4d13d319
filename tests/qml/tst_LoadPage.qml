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

        LoadPage {}
    }

    Component {
        id: pageComponent

        LoadPageView {}
    }

    Component {
        id: intake

        DiaryImport {}
    }

    PageCase {
        name: "LoadPage"
        stage: root
        testRoom: room
        page: pageComponent

        function sessions(): var {
            return seen(view, one => one instanceof SessionLine);
        }

        function openForm(): SessionForm {
            open("gluteal-tendinopathy");
            pressNamed("Type a session", "mouse");
            return only(view, one => one instanceof SessionForm) as SessionForm;
        }

        function loadOf(): LoadPage {
            const consultation = room.openExample("gluteal-tendinopathy");
            room.settle();
            return createTemporaryObject(model, root, { consultation: consultation });
        }

        function test_aSessionIsTypedInAndTakenOut(): void {
            const load = loadOf();
            verify(!load.hasDiary);

            verify(load.add("2026-11-01", 0, 21, 118, 0, 2));
            room.settle();
            tryCompare(load.sessions, "count", 1);
            tryCompare(load.runs, "count", 1);

            load.remove(0);
            room.settle();
            tryCompare(load.sessions, "count", 0);
            verify(!load.hasDiary);
        }

        function test_whatSaysNothingIsNotTaken_data(): var {
            return [
                { tag: "no day", day: "yesterday", km: 10, minutes: 0 },
                { tag: "a day to come", day: "2027-01-01", km: 10, minutes: 0 },
                { tag: "no amount", day: "2026-11-01", km: 0, minutes: 0 }
            ];
        }

        function test_whatSaysNothingIsNotTaken(row: var): void {
            const load = loadOf();

            verify(!load.add(row.day, 0, row.km, row.minutes, 0, 0));

            verify(load.fault !== "");
            compare(load.sessions.count, 0);
        }

        function test_withoutBaselineNothingIsASpike(): void {
            const load = loadOf();
            load.add("2026-11-19", 0, 40, 0, 0, 0);
            room.settle();

            tryCompare(load.runs, "count", 1);
            compare(load.sentences.rowCount() > 0, true);
            compare(load.runs.data(load.runs.index(0, 0), Qt.UserRole + 3), false);
        }

        function test_aFileThatIsNotThereIsSaidWithItsName(): void {
            const consultation = room.openExample("gluteal-tendinopathy");
            const diary = createTemporaryObject(intake, root, { consultation: consultation });

            diary.takePath("/nowhere/runs.csv");

            tryVerify(() => !diary.isRunning);
            compare(diary.problems.count, 1);
            verify(diary.outcome !== "");
        }

        function test_aDiaryIsChosenFromAList_data(): var {
            return inEveryWay([{}]);
        }

        function test_aDiaryIsChosenFromAList(row: var): void {
            open("gluteal-tendinopathy");
            const place = room.folderWith(["runs.csv"]);
            named("Path of a diary file").text = place;
            pressNamed("Choose a file", row.way);
            const list = only(view, one => one instanceof FolderBrowser);
            tryVerify(() => seen(list, one => one instanceof FolderLine).length === 1);

            if (row.way === "key") {
                keyClick(Qt.Key_Return);
            } else {
                press(reach(only(list, one => one instanceof FolderLine)), row.way);
            }

            tryVerify(() => textsOf(view).some(text => text.includes("runs.csv")));
            tryVerify(() => seen(view, one => one instanceof FolderBrowser).length === 0);
        }

        function test_theFormIsOpenedAndNothingIsRecorded_data(): var {
            return inEveryWay([{}]);
        }

        function test_theFormIsOpenedAndNothingIsRecorded(row: var): void {
            open("gluteal-tendinopathy");
            const entries = room.entries();

            pressNamed("Type a session", row.way);

            compare(seen(view, one => one instanceof SessionForm).length, 1);
            verify(!isThere("Type a session"));
            compare(room.entries(), entries);
        }

        function test_aTypedSessionStandsInTheDiary_data(): var {
            return inEveryWay([{}]);
        }

        function test_aTypedSessionStandsInTheDiary(row: var): void {
            const form = openForm();
            const entries = room.entries();
            fill("Day of the session", "2026-11-01");
            fill("Distance in km", "21,5");
            fill("Time in minutes", "118");
            press(reach(only(form, one => one instanceof T.RadioButton && one.text === "yes")), row.way);
            compare(room.entries(), entries, "nothing is recorded before it is added");

            pressNamed("Add session", row.way);

            tryVerify(() => sessions().length === 1);
            verify(sessions()[0].amounts.includes("21.5 km"), sessions()[0].amounts);
            verify(sessions()[0].amounts.includes("118 min"));
            verify(sessions()[0].amounts.includes("fast"));
            compare(room.entries(), entries + 1);
            compare(named("Distance in km").text, "", "the form is empty for the next");
            compare(named("Day of the session").text, "");
            verify(isThere("Each run of the last 90 days, in km"));
        }

        function test_whatIsStillBeingTypedCounts_data(): var {
            return [{ tag: "mouse" }, { tag: "touch" }];
        }

        function test_whatIsStillBeingTypedCounts(row: var): void {
            openForm();
            fill("Day of the session", "2026-11-01");
            const add = named("Add session");
            mouseClick(named("Distance in km"));
            type("21");

            press(add, row.tag);
            room.settle();

            tryVerify(() => sessions().length === 1);
            compare(sessions()[0].amounts, "21 km");
        }

        function test_anotherSportIsChosen_data(): var {
            return inEveryWay([{}]);
        }

        function test_anotherSportIsChosen(row: var): void {
            const form = openForm();
            const sport = reach(seen(form, one => one instanceof AnswerButton)[1]);
            press(sport, row.way);
            compare(seen(form, one => one instanceof AnswerButton && one.checked).map(one => one.text), [sport.text]);
            fill("Day of the session", "2026-11-01");
            fill("Time in minutes", "60");

            pressNamed("Add session", "mouse");

            tryVerify(() => sessions().length === 1);
            compare(sessions()[0].sport, sport.text);
        }

        function test_aDayThatIsNoneIsSaidAndNothingIsLost(): void {
            openForm();
            const entries = room.entries();
            fill("Day of the session", "yesterday");
            fill("Distance in km", "10");

            pressNamed("Add session", "mouse");

            compare(sessions().length, 0);
            compare(room.entries(), entries);
            compare(named("Day of the session").text, "yesterday");
            compare(named("Distance in km").text, "10");
            verify(named("Day of the session").fault !== "");
        }

        function test_aSessionIsNotAddedWithoutANumberThatCannotBe_data(): var {
            return inEveryWay([{}]);
        }

        function test_aSessionIsNotAddedWithoutANumberThatCannotBe(row: var): void {
            openForm();
            const entries = room.entries();
            fill("Day of the session", "2026-11-01");
            fill("Distance in km", "4000");
            fill("Time in minutes", "60");
            verify(named("Distance in km").fault !== "");

            pressNamed("Add session", row.way);

            compare(sessions().length, 0, "a session of an hour without its distance is another one");
            compare(room.entries(), entries);
            compare(named("Distance in km").text, "4000");
        }

        function test_aSessionIsTakenOut_data(): var {
            return inEveryWay([{}]);
        }

        function test_aSessionIsTakenOut(row: var): void {
            openForm();
            for (const day of ["2026-11-01", "2026-11-08"]) {
                fill("Day of the session", day);
                fill("Distance in km", day === "2026-11-01" ? "10" : "12");
                pressNamed("Add session", "mouse");
            }
            tryVerify(() => sessions().length === 2);
            compare(sessions()[0].amounts, "12 km", "the newest stands first");

            press(reach(only(sessions()[0], one => one instanceof IconButton)), row.way);
            room.settle();

            tryVerify(() => sessions().length === 1);
            compare(sessions()[0].amounts, "10 km");
        }

        function test_withoutADiaryItIsAskedInstead_data(): var {
            return [{ tag: "mouse" }, { tag: "touch" }];
        }

        function test_withoutADiaryItIsAskedInstead(row: var): void {
            open("");
            const question = reach(only(view, one => one instanceof FindingEntry && one.finding === "weekly-distance"));
            compare(room.answerTo("weekly-distance"), "none");

            press(only(question, one => one instanceof TextEntry), row.tag);
            type("32,5");
            keyClick(Qt.Key_Tab);
            room.settle();

            compare(room.answerTo("weekly-distance"), "32.5");
        }

        function test_whatAFileLeavesOpenIsSaid_data(): var {
            return inEveryWay([{}]);
        }

        function test_whatAFileLeavesOpenIsSaid(row: var): void {
            open("");
            const intake = only(view, one => one instanceof DiaryIntake) as DiaryIntake;
            compare(intake.intake.unit, 0);

            press(reach(only(intake, one => one instanceof T.RadioButton && one.text === "miles")), row.way);
            press(reach(only(intake, one => one instanceof T.RadioButton && one.text === "3 April")), row.way);
            press(reach(only(intake, one => one instanceof AppSwitch)), row.way);

            compare(intake.intake.unit, 2);
            compare(intake.intake.dates, 1);
            verify(intake.intake.allRunning);
        }

        function test_aPathIsTakenInWhenItIsTyped_data(): var {
            return inEveryWay([{}]);
        }

        function test_aPathIsTakenInWhenItIsTyped(row: var): void {
            open("");
            const intake = only(view, one => one instanceof DiaryIntake) as DiaryIntake;
            const take = only(intake, one => one instanceof AppButton && one.text === "Take in");
            verify(!take.enabled, "there is nothing to take in");
            const path = only(intake, one => one instanceof TextEntry);
            mouseClick(reach(path));
            type("/nowhere/runs.csv");
            verify(take.enabled);

            press(reach(take), row.way);

            tryVerify(() => !intake.intake.isRunning && intake.intake.outcome !== "");
            compare(intake.intake.problems.count, 1);
            compare(path.text, "");
            verify(textsOf(only(view, one => one instanceof DiaryOutcome)).includes(intake.intake.outcome));
        }
    }
}
