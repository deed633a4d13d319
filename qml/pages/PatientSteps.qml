import QtQuick
import Calcar

/*! For the patient: what we do, what you can do, when to call. */
Column {
    id: root

    required property PatientPage patient

    spacing: Theme.gap

    PlainCard {
        width: parent.width
        title: qsTr("What we do")
        iconName: "arrow-right"
        tint: Theme.accent
        lines: root.patient.weDo
    }

    PlainCard {
        id: youCan

        width: parent.width
        title: qsTr("What you can do")
        iconName: "cross"
        tint: Theme.rust
        lines: root.patient.leaveOut

        Repeater {
            model: root.patient.youCan

            PlainLine {
                required property string modelData

                width: youCan.contentWidth
                text: modelData
                iconName: "check-ring"
                tint: Theme.green
            }
        }
    }

    PlainCard {
        width: parent.width
        border.width: 2
        border.color: Theme.rust
        title: qsTr("Call the same day if")
        iconName: "phone"
        tint: Theme.rust
        lines: root.patient.callIf

        AppText {
            width: parent.width
            visible: root.patient.callBack !== ""
            text: qsTr("Call: %1").arg(root.patient.callBack)
            font.pixelSize: Theme.patientText
            font.weight: Font.DemiBold
        }
    }
}
