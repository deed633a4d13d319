import QtQuick
import Calcar

/*! Where it hurts, as a picture and in words. */
Card {
    id: root

    required property PatientPage patient

    readonly property bool isSide: patient.view === "left-side" || patient.view === "right-side"

    padding: Theme.wide

    AppText {
        width: parent.width
        text: qsTr("Where it hurts")
        font.pixelSize: Theme.px(18)
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Item {
        width: parent.width
        height: sides.height
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        AppText {
            id: sides

            readonly property string yourRight: qsTr("your right")
            readonly property string yourLeft: qsTr("your left")

            text: root.patient.view === "front" || root.patient.view === "right-side" ? yourRight : root.patient.view === "back" ? yourLeft : ""
            color: Theme.ink2
        }

        AppText {
            x: parent.width - width
            text: root.patient.view === "front" || root.patient.view === "left-side" ? sides.yourLeft : root.patient.view === "back" ? sides.yourRight : ""
            color: Theme.ink2
        }
    }

    Item {
        width: parent.width
        height: Math.min(width, Theme.px(400)) * (root.isSide ? 1.3 : chart.ratio)

        ThemedChart {
            id: chart

            anchors.fill: parent
            figure: root.patient.view
        }

        ThemedMarks {
            anchors.fill: parent
            figure: root.patient.view
            marks: root.patient.figureMarks
        }
    }

    AppText {
        width: parent.width
        visible: root.patient.places.length === 0
        text: qsTr("We have not marked it yet. Show us the place.")
        color: Theme.ink2
        font.pixelSize: Theme.patientText
    }

    Repeater {
        model: root.patient.places

        AppText {
            required property string modelData

            width: root.contentWidth
            text: modelData
            font.pixelSize: Theme.patientText
            font.weight: Font.Medium
            lineHeight: 1.35
        }
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.patient.since
        color: Theme.ink2
        font.pixelSize: Theme.patientText
        lineHeight: 1.35
    }
}
