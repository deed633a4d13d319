import QtQuick
import Calcar

/*! The clinic's program shows somebody else: nothing is typed until one of the two is chosen. Both stand side by side. */
FocusScope {
    id: root

    required property Consultation consultation
    signal stay
    signal park

    readonly property list<string> other: consultation.otherPatient.split("\n")

    implicitHeight: column.height + 2 * Theme.gap
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("The clinic's program shows another patient. Nothing can be typed until you choose.")

    Rectangle {
        anchors.fill: parent
        color: Theme.rustSoft
    }

    Rule {
        anchors.bottom: parent.bottom
        width: parent.width
        color: Theme.rust
    }

    Column {
        id: column

        x: Theme.px(20)
        y: Theme.gap
        width: parent.width - 2 * x
        spacing: Theme.px(12)

        AppText {
            width: parent.width
            text: qsTr("The clinic's program shows another patient. Nothing can be typed until you choose.")
            color: Theme.rust
            font.weight: Font.DemiBold
        }

        TwoPeople {
            width: parent.width
            leftTitle: qsTr("Open here")
            leftName: root.consultation.patientName
            leftFacts: root.consultation.birthDate + " · " + root.consultation.patientId
            rightTitle: qsTr("Shown by the clinic's program")
            rightName: root.other[0]
            rightFacts: root.other.length > 1 ? root.other[1] : ""
        }

        Flow {
            width: parent.width
            spacing: Theme.step

            AppButton {
                focus: true
                text: qsTr("Stay with %1").arg(root.consultation.patientName)
                onClicked: root.stay()
            }

            AppButton {
                kind: AppButton.Kind.Primary
                text: qsTr("Park and switch")
                onClicked: root.park()
            }
        }
    }
}
