import QtQuick
import Calcar

/*! The first start: makes the store, with a passphrase or the keychain of the machine. */
DoorCard {
    id: root

    required property FrontDoor door

    function make(): void {
        root.door.makeWithPassphrase(passphrase.text, again.text);
    }

    title: qsTr("Set up this workplace")
    words: qsTr("Everything that is recorded is kept sealed on this machine, at %1. Choose what opens it.").arg(root.door.place)
    trouble: root.door.trouble

    TextEntry {
        id: passphrase

        width: parent.width
        focus: true
        name: qsTr("New passphrase")
        placeholderText: qsTr("New passphrase, at least 12 letters")
        echoMode: TextInput.Password
        enabled: !root.door.isBusy
        onAccepted: again.forceActiveFocus(Qt.TabFocusReason)
    }

    TextEntry {
        id: again

        width: parent.width
        name: qsTr("The same passphrase again")
        placeholderText: qsTr("The same again")
        echoMode: TextInput.Password
        enabled: !root.door.isBusy
        onAccepted: root.make()
    }

    AppText {
        width: parent.width
        text: qsTr("Four ordinary words are easy to keep and hard to guess. A recovery code comes next, for the day it is forgotten.")
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        AppButton {
            kind: AppButton.Kind.Primary
            text: root.door.isBusy ? qsTr("Making the store…") : qsTr("Make the store")
            enabled: !root.door.isBusy
            onClicked: root.make()
        }

        AppButton {
            text: root.door.hasKeyFile ? qsTr("Use the key file") : qsTr("Use this machine's keychain")
            enabled: !root.door.isBusy
            onClicked: root.door.makeWithMachineKey()
        }
    }
}
