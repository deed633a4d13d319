import QtQuick
import QtTest
import Calcar
import "support"

/*! How far a document is: every word of it where there is room, at least the present one where there is not. */
Item {
    id: stage

    width: 700
    height: 200

    Component {
        id: stepsComponent

        DocumentSteps {}
    }

    HandsCase {
        name: "DocumentSteps"

        function make(values: var): DocumentSteps {
            return made(stepsComponent, stage, values) as DocumentSteps;
        }

        function placeOf(steps: DocumentSteps, text: Text): rect {
            const corner = text.mapToItem(steps, 0, 0);
            const air = (text.width - text.contentWidth) / 2;
            return Qt.rect(corner.x + air, corner.y, text.contentWidth, text.height);
        }

        function test_everyWordIsWholeAndAlone_data(): var {
            const rows = [];
            for (const width of [500, 316, 236, 198]) {
                for (let step = 0; step < 5; ++step) {
                    rows.push({ tag: width + " wide, step " + step, width: width, step: step });
                }
            }
            return rows;
        }

        function test_everyWordIsWholeAndAlone(data: var): void {
            const steps = make({ width: data.width, step: data.step });
            const words = seen(steps, one => one instanceof Text && one.text.length > 1);

            compare(words.map(one => one.text), ["Draft", "Signed", "Queued", "Sent", "Received"]);
            const places = words.map(one => placeOf(steps, one));
            places.forEach((one, i) => {
                verify(!words[i].truncated && words[i].opacity === 1);
                verify(one.x >= -0.5 && one.x + one.width <= data.width + 0.5, words[i].text + " is inside");
                verify(one.y + one.height <= steps.height + 0.5);
                places.slice(i + 1).forEach(other => {
                    verify(other.y >= one.y + one.height - 1 || one.y >= other.y + other.height - 1 || other.x >= one.x + one.width, words[i].text + " stands alone");
                });
            });
        }

        function test_thePresentWordStaysWhereNoOtherHasRoom_data(): var {
            return [{ tag: "draft", step: 0, isFailed: false, words: "Draft, step 1 of 5" }, { tag: "failed", step: 3, isFailed: true, words: "Failed, step 4 of 5" }];
        }

        function test_thePresentWordStaysWhereNoOtherHasRoom(data: var): void {
            const steps = make({ width: 130, step: data.step, isFailed: data.isFailed });

            compare(textsOf(steps).filter(text => text.length > 1), [data.words]);
            const text = only(steps, one => one instanceof Text && one.text === data.words);
            verify(text.contentWidth <= text.width);
            verify(text.y + text.height <= steps.height + 0.5);
        }

        function test_withRoomAgainAllWordsAreBack(): void {
            const steps = make({ width: 130, step: 0 });

            steps.width = 500;

            compare(textsOf(steps), ["Draft", "Signed", "Queued", "Sent", "Received"]);
        }
    }
}
