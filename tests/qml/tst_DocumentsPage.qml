import QtQuick
import QtTest
import Calcar
import Calcar.Test

Item {
    id: root

    width: 1120
    height: 800

    TestRoom {
        id: room
    }

    Shell {
        id: shell
    }

    Component {
        id: knownOf

        WhatWeKnow {}
    }

    Component {
        id: pageOf

        DocumentsPageView {
            anchors.fill: parent
        }
    }

    TestCase {
        name: "DocumentsPage"
        when: windowShown

        function openPage(example: string): var {
            const consultation = room.openExample(example);
            const known = createTemporaryObject(knownOf, root, {
                consultation: consultation
            });
            const page = createTemporaryObject(pageOf, root, {
                consultation: consultation,
                workplace: room.workplace,
                known: known,
                shell: shell
            });
            verify(page);
            wait(50);
            return page;
        }

        function find(item: var, matches: var): var {
            if (matches(item)) {
                return item;
            }
            for (let i = 0; i < item.children.length; ++i) {
                const found = find(item.children[i], matches);
                if (found !== null) {
                    return found;
                }
            }
            return null;
        }

        function button(page: var, name: string): var {
            return find(page, item => item instanceof AppButton && item.objectName === name);
        }

        function field(page: var, title: string): var {
            return find(page, item => (item instanceof TextEntry) && item.name === title && item.visible);
        }

        function test_paperIsDrawn() {
            const page = openPage("labral");
            tryVerify(() => find(page, item => item instanceof PageSheet && item.isDrawn) !== null);
        }

        function test_aMissingReceiverKeepsItFromBeingSigned() {
            const page = openPage("femoral-neck-stress");
            const receiver = field(page, "Name");
            receiver.forceActiveFocus();
            receiver.selectAll();
            keyClick(Qt.Key_Delete);
            keyClick(Qt.Key_Return);
            room.settle();
            const sign = button(page, "signButton");
            tryCompare(sign, "enabled", false);
            receiver.forceActiveFocus();
            keyClick("D");
            keyClick("r");
            keyClick(Qt.Key_Return);
            room.settle();
            tryCompare(sign, "enabled", true);
        }

        function test_signingAsksForTheReceiverAgainAndThenLocksTheFields() {
            const page = openPage("labral");
            const consultation = page.consultation;
            const sign = button(page, "signButton");
            tryCompare(sign, "enabled", true);
            mouseClick(sign);
            const now = button(page, "signNow");
            compare(now.enabled, false);
            const read = field(page, "Receiver, typed as the letter has it");
            verify(read);
            read.forceActiveFocus();
            for (const letter of "Dr. Lena Sommer") {
                keyClick(letter);
            }
            compare(now.enabled, false);
            const place = find(page, item => item instanceof CheckLine && item.text.indexOf("Sportmedizin Mitte") >= 0);
            place.forceActiveFocus();
            keyClick(Qt.Key_Space);
            tryCompare(now, "enabled", true);
            now.forceActiveFocus();
            keyClick(Qt.Key_Space);
            room.settle();
            tryCompare(consultation, "isOpen", false);
            compare(field(page, "Number for questions"), null);
        }
    }
}
