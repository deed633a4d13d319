import QtQuick
import Calcar

/*! The recovery code, shown this once. */
DoorCard {
    id: root

    required property FrontDoor door

    title: qsTr("Write this code down now")
    words: qsTr("It is shown this once and kept nowhere. It opens the store when the everyday key is lost; without both, nobody can read the store again. Lock it away, not beside the computer.")

    Rectangle {
        width: parent.width
        height: code.height + 2 * Theme.gap
        radius: Theme.rowRadius
        color: Theme.surface2
        border.width: 1
        border.color: Theme.lineStrong

        AppText {
            id: code

            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gap
            text: root.door.recoveryCode
            font.pixelSize: Theme.patientName
            font.weight: Font.DemiBold
            font.letterSpacing: 1
            horizontalAlignment: Text.AlignHCenter
            Accessible.name: qsTr("Recovery code: %1").arg(text)
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        AppButton {
            iconName: "copy"
            text: qsTr("Copy, to print it")
            onClicked: root.door.copyRecoveryCode()
        }

        AppButton {
            id: done

            focus: true
            kind: AppButton.Kind.Primary
            text: qsTr("It is written down")
            onClicked: root.door.forgetRecoveryCode()
        }
    }
}
