import QtQuick
import Calcar

/*! The store is locked: nothing of a patient is seen, nothing is lost. */
DoorCard {
    id: root

    required property FrontDoor door
    property int way: 0

    function unlock(): void {
        if (root.way === 0) {
            root.door.unlockWithPassphrase(secret.text);
        } else if (root.way === 1) {
            root.door.unlockWithRecoveryCode(secret.text);
        } else {
            root.door.unlockWithKeyFile(secret.text);
        }
        if (root.way !== 2) {
            secret.clear();
        }
    }

    title: root.door.state === FrontDoor.Opening ? qsTr("Opening the store…") : qsTr("Locked")
    words: root.door.state === FrontDoor.Opening ? "" : qsTr("Everything is saved. What was open opens again as it was left.")
    trouble: root.door.trouble

    Segments {
        anchors.left: parent.left
        visible: root.door.state === FrontDoor.Locked
        name: qsTr("Unlock with")
        words: [qsTr("Passphrase"), qsTr("Recovery code"), qsTr("Key file")]
        current: root.way
        onChosen: index => {
            root.way = index;
            secret.clear();
            secret.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    TextEntry {
        id: secret

        width: parent.width
        visible: root.door.state === FrontDoor.Locked
        focus: true
        name: placeholderText
        placeholderText: root.way === 0 ? qsTr("Passphrase") : root.way === 1 ? qsTr("Recovery code, as it was printed") : qsTr("Name of the key file")
        echoMode: root.way === 0 ? TextInput.Password : TextInput.Normal
        enabled: !root.door.isBusy
        onAccepted: root.unlock()
    }

    Flow {
        width: parent.width
        visible: root.door.state === FrontDoor.Locked
        spacing: Theme.step

        AppButton {
            kind: AppButton.Kind.Primary
            text: root.door.isBusy ? qsTr("Unlocking…") : qsTr("Unlock")
            enabled: !root.door.isBusy && secret.text !== ""
            onClicked: root.unlock()
        }

        AppButton {
            text: root.door.hasKeyFile ? qsTr("Use the usual key file") : qsTr("Use this machine's keychain")
            enabled: !root.door.isBusy
            onClicked: root.door.unlockWithMachineKey()
        }
    }
}
