import QtQuick
import Calcar

/*! For the patient: what we found, what it may be, what it is probably not. */
Column {
    id: root

    required property PatientPage patient

    spacing: Theme.gap

    PlainCard {
        width: parent.width
        title: qsTr("What we found")
        iconName: "search"
        lines: root.patient.found
        nothing: qsTr("We have not tested anything yet.")
    }

    Card {
        id: mayBe

        width: parent.width
        padding: Theme.wide

        AppText {
            width: parent.width
            text: qsTr("What it may be")
            font.pixelSize: Theme.px(18)
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        Repeater {
            model: root.patient.mayBe

            AppText {
                required property int index
                required property string modelData

                width: mayBe.contentWidth
                text: modelData
                font.pixelSize: Theme.patientText
                font.weight: index === 0 ? Font.Medium : Font.Normal
                lineHeight: 1.35
            }
        }

        AppText {
            width: parent.width
            visible: root.patient.mayBe.length === 0
            text: qsTr("We cannot say yet. We first ask and test more.")
            color: Theme.ink2
            font.pixelSize: Theme.patientText
            lineHeight: 1.35
        }

        Repeater {
            model: root.patient.dangers

            DangerBox {
                required property string modelData

                width: mayBe.contentWidth
                text: modelData
            }
        }
    }

    PlainCard {
        width: parent.width
        title: qsTr("What it is probably not")
        iconName: "check-ring"
        tint: Theme.green
        lines: root.patient.notLikely
        nothing: qsTr("We have not asked enough to say so.")

        AppText {
            width: parent.width
            visible: root.patient.notLikely.length > 0
            text: qsTr("That is what your answers tell. If they change, tell us.")
            color: Theme.ink2
            font.pixelSize: Theme.body
        }
    }
}
