import QtQuick
import Calcar

/*! A patient that another program showed and that was not opened: why, and both identities where there are two. */
FocusScope {
    id: root

    required property HostPatient hostPatient

    implicitHeight: column.height + 2 * Theme.gap
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("The patient of the clinic's program was not opened: %1").arg(hostPatient.refusal)

    Rectangle {
        anchors.fill: parent
        color: Theme.rustSoft
    }

    Column {
        id: column

        x: Theme.px(20)
        y: Theme.gap
        width: parent.width - 2 * x
        spacing: Theme.px(12)

        AppText {
            width: parent.width
            text: qsTr("Not opened: %1").arg(root.hostPatient.refusal)
            color: Theme.rust
            font.weight: Font.DemiBold
        }

        TwoPeople {
            width: parent.width
            visible: root.hostPatient.storedName !== ""
            leftTitle: qsTr("Stored with this id")
            leftName: root.hostPatient.storedName
            leftFacts: root.hostPatient.storedFacts
            rightTitle: qsTr("Shown by the clinic's program")
            rightName: root.hostPatient.shownName
            rightFacts: root.hostPatient.shownFacts
        }

        AppButton {
            anchors.left: parent.left
            text: qsTr("Leave it closed")
            onClicked: root.hostPatient.dismiss()
        }
    }
}
