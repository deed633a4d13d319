import QtQuick
import QtTest
import Calcar

Item {
    id: stage

    width: 400
    height: 400

    Component {
        id: pageOf

        Item {
            id: page

            property int rows: 0
            property int cells: 0

            Repeater {
                model: 3

                Item {
                    Repeater {
                        model: 4

                        Item {
                            Component.onCompleted: page.cells += 1
                            Component.onDestruction: page.cells -= 1
                        }
                    }

                    Component.onCompleted: page.rows += 1
                    Component.onDestruction: page.rows -= 1
                }
            }

            Repeater {
                model: 5

                Item {
                    Component.onCompleted: page.cells += 1
                    Component.onDestruction: page.cells -= 1
                }
            }
        }
    }

    PageEnd {
        id: end
    }

    SignalSpy {
        id: emptied

        target: end
        signalName: "emptied"
    }

    TestCase {
        name: "PageEnd"
        when: windowShown

        function init(): void {
            emptied.clear();
        }

        function test_aPageLosesItsListsBeforeItIsSaidToBeEmpty(): void {
            const page = createTemporaryObject(pageOf, stage);
            compare([page.rows, page.cells], [3, 17]);
            end.empty(page);
            compare([page.rows, page.cells], [3, 17], "nothing happens before the event loop turns");
            emptied.wait();
            compare(emptied.signalArguments[0][0], page);
            compare([page.rows, page.cells], [0, 0]);
        }

        function test_whatIsEmptiedTwiceIsSaidOnce(): void {
            const page = createTemporaryObject(pageOf, stage);
            end.empty(page);
            end.empty(page);
            emptied.wait();
            wait(20);
            compare(emptied.count, 1);
        }

        function test_noPageIsNoError(): void {
            end.empty(null);
            wait(20);
            compare(emptied.count, 0);
        }
    }
}
