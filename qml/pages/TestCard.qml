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

    Flow {
        width: parent.width
        spacing: Theme.gap

        Rectangle {
            id: picture

            readonly property bool isBeside: parent.width >= Theme.px(520)

            visible: drawing.hasDrawing
            width: isBeside ? Theme.px(232) : parent.width
            height: Math.min(Theme.px(200), Math.max(Theme.px(120), (width - 2 * Theme.step) * drawing.ratio + 2 * Theme.step))
            radius: Theme.fieldRadius
            color: Theme.surface2

            DrawingItem {
                id: drawing

                anchors.fill: parent
                anchors.margins: Theme.step
                consultation: root.consultation
                kind: "finding"
                name: root.examination.current
                mirrored: root.consultation.side === Terms.BodySide.Left
                dark: Theme.dark
                Accessible.role: Accessible.Graphic
                Accessible.name: root.examination.how
            }
        }

        Column {
            width: picture.visible && picture.isBeside ? parent.width - picture.width - parent.spacing : parent.width
            spacing: Theme.step

            LabelledText {
                width: parent.width
                label: qsTr("Do")
                text: root.examination.how
            }

            LabelledText {
                width: parent.width
                label: qsTr("Positive")
                text: root.examination.positive
            }

            LabelledText {
                width: parent.width
                label: qsTr("Position")
                text: root.examination.position
                ink: Theme.ink2
            }

            LabelledText {
                width: parent.width
                label: qsTr("Not with")
                text: root.examination.notWhen.join("; ")
                ink: Theme.ink2
            }
        }
    }

    Column {
        width: parent.width

        Repeater {
            id: answers

            model: root.examination.answers

            TestAnswer {
                required property int index

                width: parent.width
                consultation: root.consultation
                enabled: root.consultation.isOpen
                onMovedOn: by => root.moveFrom(index, by)
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        AppButton {
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

    Repeater {
        model: root.examination.measure

        SideMeasure {
            width: parent.width
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
