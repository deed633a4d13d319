import QtQuick
import Calcar

/*! One test: what it decides, how it is done, its answers per side, and what a result is worth. */
Card {
    id: root

    required property Consultation consultation
    required property ExaminationPage examination
    required property Scroller scroller

    readonly property bool isBlocked: examination.safety === Terms.Safety.Blocked

    function focusAnswer(row: int): void {
        const entry = answers.itemAt(row) as TestAnswer;
        if (entry !== null) {
            entry.takeFocus();
            root.scroller.reveal(entry);
        }
    }

    function moveFrom(row: int, by: int): void {
        if (row + by >= 0 && row + by < answers.count) {
            root.focusAnswer(row + by);
        } else if (by > 0 && forward.visible) {
            forward.forceActiveFocus(Qt.TabFocusReason);
            root.scroller.reveal(forward);
        }
    }

    TestHead {
        width: parent.width
        examination: root.examination
    }

    TestHow {
        width: parent.width
        consultation: root.consultation
        examination: root.examination
    }

    Column {
        id: sides

        width: parent.width

        Repeater {
            id: answers

            model: root.examination.answers

            TestAnswer {
                required property int index

                width: sides.width
                consultation: root.consultation
                enabled: root.consultation.isOpen
                onMovedOn: by => root.moveFrom(index, by)
            }
        }
    }

    Repeater {
        model: root.examination.measure

        SideMeasure {
            width: root.contentWidth
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        AppButton {
            width: Math.min(implicitWidth, parent.width)
            visible: root.isBlocked && !root.examination.isDone
            enabled: root.consultation.isOpen
            iconName: "lock"
            text: qsTr("Record as not done, blocked")
            onClicked: {
                root.examination.recordBlocked();
                forward.forceActiveFocus(Qt.TabFocusReason);
            }
        }

        AppButton {
            id: forward

            width: Math.min(implicitWidth, parent.width)
            visible: root.examination.next !== ""
            kind: root.examination.isDone ? AppButton.Kind.Primary : AppButton.Kind.Secondary
            text: qsTr("Next: %1").arg(root.examination.nextTitle)
            onClicked: {
                root.examination.current = root.examination.next;
                root.focusAnswer(0);
            }
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
        }
    }

    Rule {}

    AccuracyList {
        width: parent.width
        examination: root.examination
    }

    AppText {
        width: parent.width
        text: qsTr("Done and read as in: %1").arg(root.examination.authority)
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }
}
