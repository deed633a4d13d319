import QtQuick
import QtTest
import Calcar
import Calcar.Test

Item {
    id: root

    TestRoom {
        id: room
    }

    Component {
        id: reader

        PatientPage {}
    }

    TestCase {
        name: "PatientPage"
        when: windowShown

        function make(consultation: Consultation): PatientPage {
            room.settle();
            return createTemporaryObject(reader, root, { consultation: consultation }) as PatientPage;
        }

        function test_aRaisedDangerIsSaidPlainlyWithWhatHappensNext(): void {
            const page = make(room.openExample("femoral-neck-stress"));

            verify(page.dangers.length > 0);
            verify(page.dangers[0].includes("not yet ruled out"));
            verify(page.leaveOut.length > 0);
        }

        function test_nobodyAskedMeansNothingIsUnlikely(): void {
            const page = make(room.openNew());

            compare(page.notLikely.length, 0);
            compare(page.mayBe.length, 0);
            verify(page.callIf.length >= 4);
        }

        function test_whatItMayBeWaitsForTheOwnHypothesis(): void {
            const page = make(room.openExample("gluteal-tendinopathy"));

            page.tellsConditions = false;
            compare(page.mayBe.length, 0);
        }

        function test_noGapsAndNoPercentages(): void {
            for (const example of ["labral", "femoral-neck-stress", "gluteal-tendinopathy"]) {
                const page = make(room.openExample(example));
                const all = [].concat(page.places, page.found, page.mayBe, page.dangers, page.notLikely, page.weDo, page.leaveOut, page.youCan, page.callIf);
                for (const line of all) {
                    verify(!line.includes("[") && !line.includes("{") && !line.includes("%") && line !== "", line);
                }
            }
        }
    }
}
