import QtQuick
import QtTest
import Calcar
import Calcar.Test

Item {
    id: root

    width: 1100
    height: 900

    TestRoom {
        id: room
    }

    WhatWeKnow {
        id: known

        consultation: null
    }

    Shell {
        id: shell
    }

    Component {
        id: view

        PainPageView {
            width: root.width
            height: root.height
            workplace: room.workplace
            known: known
            shell: shell
        }
    }

    Component {
        id: reader

        PainPage {}
    }

    TestCase {
        name: "PainPage"
        when: windowShown

        function find(item: Item, figure: string): Item {
            for (let i = 0; i < item.children.length; ++i) {
                const child = item.children[i];
                const found = child instanceof BodyView && child.figure === figure ? child : find(child, figure);
                if (found !== null) {
                    return found;
                }
            }
            return null;
        }

        function marksOf(figure: Item): ZoneMarks {
            for (let i = 0; i < figure.children.length; ++i) {
                if (figure.children[i] instanceof ZoneMarks) {
                    return figure.children[i];
                }
            }
            return null;
        }

        function test_aTapMarksAndADragRates(): void {
            const consultation = room.openNew();
            const page = createTemporaryObject(view, root, { consultation: consultation });
            const pain = createTemporaryObject(reader, root, { consultation: consultation });
            const front = find(page, "front");
            const groin = marksOf(front).innerPoint("F4-left");

            mouseClick(front, groin.x, groin.y);
            room.settle();
            verify(pain.isMarked("F4-left"));
            compare(pain.intensityOf("F4-left"), -1);

            mousePress(front, groin.x, groin.y);
            mouseMove(front, groin.x, groin.y - Theme.px(40));
            mouseMove(front, groin.x, groin.y - Theme.px(72));
            mouseRelease(front, groin.x, groin.y - Theme.px(72));
            room.settle();
            compare(pain.intensityOf("F4-left"), 6);
        }

        function test_aMarkSetsNoSideButOffersIt(): void {
            const consultation = room.openNew();
            const pain = createTemporaryObject(reader, root, { consultation: consultation });

            pain.mark("F4-left");
            room.settle();
            compare(consultation.side, Terms.BodySide.Unknown);
            compare(pain.offer, "LEFT");

            pain.acceptOffer();
            room.settle();
            compare(consultation.side, Terms.BodySide.Left);
            compare(pain.offer, "");
        }

        function test_marksOnTheOtherSideAreToldInWords(): void {
            const consultation = room.openNew();
            const pain = createTemporaryObject(reader, root, { consultation: consultation });

            consultation.setSide(Terms.BodySide.Right);
            pain.mark("F4-left");
            room.settle();

            verify(pain.contradiction !== "");
        }

        function test_theListDoesTheSameByKeyboard(): void {
            const consultation = room.openNew();
            const page = createTemporaryObject(view, root, { consultation: consultation });
            page.forceActiveFocus();

            keyClick(Qt.Key_L);
            verify(page.showsList);
            keyClick(Qt.Key_L);
            verify(!page.showsList);
        }

        function test_aDayThatIsNoneIsNotTaken(): void {
            const consultation = room.openNew();
            const pain = createTemporaryObject(reader, root, { consultation: consultation });

            verify(pain.setOnset("soon") !== "");
            verify(pain.setOnset("2199-01-01") !== "");
            compare(pain.setOnset("2026-11-02"), "");
            room.settle();

            verify(pain.onset !== "");
        }
    }
}
