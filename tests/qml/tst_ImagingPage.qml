import QtQuick
import QtTest
import Calcar
import Calcar.Test

Item {
    id: root

    width: 1000
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

        ImagingPageView {
            anchors.fill: parent
        }
    }

    TestCase {
        name: "ImagingPage"
        when: windowShown

        function openPage(): var {
            const consultation = room.openNew();
            const known = createTemporaryObject(knownOf, root, {
                consultation: consultation
            });
            return createTemporaryObject(pageOf, root, {
                consultation: consultation,
                workplace: room.workplace,
                known: known,
                shell: shell
            });
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

        function press(page: var, text: string) {
            const button = find(page, item => item instanceof AppButton && item.text === text && item.visible);
            verify(button, text);
            button.forceActiveFocus();
            keyClick(Qt.Key_Space);
        }

        function choose(page: var, text: string) {
            const button = find(page, item => item instanceof AnswerButton && item.text === text && item.visible);
            verify(button, text);
            button.forceActiveFocus();
            keyClick(Qt.Key_Space);
        }

        function test_aStudySeenOnPaperIsEnteredAndRemoved() {
            const page = openPage();
            press(page, "Seen on paper");
            choose(page, "MRI");
            choose(page, "hip");
            choose(page, "LEFT");
            press(page, "Enter it");
            room.settle();
            tryVerify(() => find(page, item => item instanceof StudyCard) !== null);
            const card = find(page, item => item instanceof StudyCard);
            compare(card.title, "MRI, hip, LEFT");
            compare(card.readBy, "");
            press(page, "Remove");
            room.settle();
            tryVerify(() => find(page, item => item instanceof StudyCard) === null);
        }

        function test_aReportWithoutAStudyIsNotNoImaging() {
            const page = openPage();
            const missing = find(page, item => item instanceof EmptyState);
            compare(missing.missing, "No imaging on record");

            page.consultation.choose("mri-hip-pelvis-read", Terms.BodySide.None, "no-bone-stress");
            room.settle();

            tryCompare(missing, "missing", "Reported results only, no study");
            page.consultation.choose("mri-hip-pelvis-read", Terms.BodySide.None, "not-done");
            room.settle();
            tryCompare(missing, "missing", "No imaging on record");
        }

        function test_aFolderThatIsNotThereIsSaid() {
            const page = openPage();
            press(page, "Add from folder or disc");
            const path = find(page, item => item instanceof TextEntry && item.name === "Folder, disc or file" && item.visible);
            path.forceActiveFocus();
            for (const letter of "/nowhere") {
                keyClick(letter);
            }
            press(page, "Read it");
            tryVerify(() => find(page, item => item instanceof AppText && item.text === "There is no such folder or file.") !== null);
        }
    }
}
