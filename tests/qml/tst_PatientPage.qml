import QtQuick
import QtTest
import Calcar
import Calcar.Test
import "support"

Item {
    id: root

    width: 1100
    height: 700

    TestRoom {
        id: room
    }

    Component {
        id: wholeComponent

        ConsultationView {
            anchors.fill: parent
            workplace: room.workplace
        }
    }

    Component {
        id: pageComponent

        PatientPageView {}
    }

    Connections {
        target: hands.whole !== null ? hands.whole.shell : null

        function onPrintWanted(): void {
            ++hands.printedTimes;
        }
    }

    Component {
        id: reader

        PatientPage {}
    }

    PageCase {
        id: hands

        property ConsultationView whole: null
        property int printedTimes: 0

        name: "PatientPage"
        stage: root
        testRoom: room
        page: pageComponent

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

        function headings(): var {
            return seen(view, one => one instanceof AppText && one.Accessible.role === Accessible.Heading).map(one => one.text);
        }

        function test_theHandoutIsPrintedAmongTheDocuments_data(): var {
            return inEveryWay([{}]);
        }

        function test_theHandoutIsPrintedAmongTheDocuments(row: var): void {
            open("gluteal-tendinopathy");
            shell.page = Terms.Page.Patient;

            press(named("Print the handout…"), row.way);

            compare(shell.page, Terms.Page.Documents);
        }

        function test_onceTheDocumentsAreThereItIsAskedWhichArePrinted(): void {
            whole = createTemporaryObject(wholeComponent, root, { consultation: room.openExample("gluteal-tendinopathy") }) as ConsultationView;
            whole.shell.page = Terms.Page.Patient;
            tryVerify(() => room.named(whole, "Print the handout…") !== null);
            waitForRendering(whole);
            printedTimes = 0;

            mouseClick(room.named(whole, "Print the handout…"));

            tryCompare(hands, "printedTimes", 1);
            compare(whole.shell.page, Terms.Page.Documents);
        }

        function test_everythingIsReachedByWheelAndFinger_data(): var {
            return [{ tag: "wheel" }, { tag: "finger" }];
        }

        function test_everythingIsReachedByWheelAndFinger(row: var): void {
            open("gluteal-tendinopathy");
            const scroller = view.scroller;
            verify(scroller.contentHeight > scroller.height);

            for (let i = 0; i < 40 && !scroller.atYEnd; ++i) {
                if (row.tag === "wheel") {
                    mouseWheel(scroller, 300, 300, 0, -240);
                } else {
                    const touch = touchEvent(scroller);
                    touch.press(0, scroller, 300, 500).commit();
                    for (let y = 480; y >= 100; y -= 40) {
                        touch.move(0, scroller, 300, y).commit();
                        wait(2);
                    }
                    touch.release(0, scroller, 300, 100).commit();
                }
                wait(20);
            }

            tryVerify(() => scroller.atYEnd);
            const last = only(view, one => one instanceof AppText && one.text === "Call the same day if");
            verify(last.mapToItem(view, 0, 0).y < view.height);
        }

        function test_aPatientWhoTouchesTheScreenChangesNothing(): void {
            open("gluteal-tendinopathy");
            const entries = room.entries();

            for (const one of seen(view, one => one instanceof AppText || one instanceof ThemedMarks)) {
                const at = one.mapToItem(root, one.width / 2, one.height / 2);
                if (at.y > 100 && at.y < root.height) {
                    mouseClick(root, at.x, at.y);
                    const touch = touchEvent(root);
                    touch.press(0, root, at.x, at.y).commit();
                    touch.release(0, root, at.x, at.y).commit();
                }
            }
            keyClick(Qt.Key_Y);
            keyClick(Qt.Key_Space);
            room.settle();

            compare(room.entries(), entries);
            compare(shell.explained, "");
        }

        function test_itIsReadOnceHoweverWideItIs_data(): var {
            return [{ tag: "one column", width: 500 }, { tag: "two columns", width: 800 }, { tag: "three columns", width: 1100 }];
        }

        function test_itIsReadOnceHoweverWideItIs(row: var): void {
            open("gluteal-tendinopathy");
            view.width = row.width;
            wait(0);

            const wanted = ["Where it hurts", "What we found", "What it may be", "What it is probably not", "What we do", "What you can do", "Call the same day if"];
            for (const heading of wanted) {
                compare(headings().filter(one => one === heading).length, 1, heading);
            }
        }

        function test_whatNotToDoNeverCarriesATick(): void {
            open("gluteal-tendinopathy");
            const signOf = words => {
                const line = only(view, one => one instanceof PlainLine && one.text.startsWith(words));
                return only(line, one => one instanceof Icon).name;
            };

            compare(signOf("Do not hang on one hip"), "cross");
            compare(signOf("Sleep with a pillow"), "check-ring");
        }

        function test_whatMayBeADangerIsInABoxOfItsOwn(): void {
            open("femoral-neck-stress");

            const boxes = seen(view, one => one instanceof DangerBox);
            verify(boxes.some(box => box.text.includes("not yet ruled out")));
            for (const box of boxes) {
                verify(textsOf(box).includes(box.text));
            }
        }
    }
}
