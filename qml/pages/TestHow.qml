import QtQuick
import Calcar

/*! How a test is done, what counts as positive, in which position, and when not to do it. */
Flow {
    id: root

    required property Consultation consultation
    required property ExaminationPage examination

    spacing: Theme.gap

    Rectangle {
        id: picture

        readonly property bool isBeside: parent.width >= Theme.px(460)

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
            Accessible.name: drawing.alternative
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
            text: root.examination.notWhen
            ink: Theme.ink2
        }
    }
}
