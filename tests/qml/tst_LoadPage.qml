import QtQuick
import QtTest
import Calcar
import Calcar.Test

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
        id: intake

        DiaryImport {}
    }

    TestCase {
        name: "LoadPage"
        when: windowShown

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
    }
}
