import QtQuick
import Calcar

/*! Reading through and signing, in place: who signs, what, and for whom. Nothing else is covered by it. */
Card {
    id: root

    required property SigningSheet sheet
    signal closed

    border.color: Theme.accent
    border.width: 2
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Read through and sign")
    Keys.onEscapePressed: root.closed()

    function giveFocus(): void {
        first.giveFocus();
    }

    AppText {
        width: parent.width
        text: qsTr("Read through and sign")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    AppText {
        width: parent.width
        text: qsTr("What is signed is never changed. It can be opened again with a reason.")
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    Column {
        id: documents

        width: parent.width

        Repeater {
            model: root.sheet.documents

            CheckLine {
                required property string key
                required property string title
                required property string hindrance
                required property bool isChosen

                width: documents.width
                text: title
                remark: hindrance
                enabled: hindrance === ""
                checked: isChosen
                onToggled: root.sheet.choose(key, checked)
            }
        }
    }

    FormField {
        id: first

        width: parent.width
        title: qsTr("Signed by")
        value: root.sheet.name
        onEdited: text => root.sheet.name = text
    }

    FormField {
        width: parent.width
        title: qsTr("Role")
        value: root.sheet.role
        onEdited: text => root.sheet.role = text
    }

    FormField {
        width: parent.width
        title: qsTr("Registration")
        value: root.sheet.registration
        onEdited: text => root.sheet.registration = text
    }

    FormField {
        id: receiver

        width: parent.width
        visible: root.sheet.asksForReceiver
        title: qsTr("Receiver, typed as the letter has it")
        hint: qsTr("Read it in the letter")
        value: root.sheet.receiverRead
        fault: root.sheet.isOtherReceiver ? qsTr("The letter has another name.") : ""
        onEdited: text => root.sheet.receiverRead = text
    }

    CheckLine {
        width: parent.width
        visible: root.sheet.asksForReceiver && root.sheet.receiverPlace !== ""
        text: qsTr("It goes to %1").arg(root.sheet.receiverPlace)
        remark: qsTr("Read the place in the letter again")
        checked: root.sheet.isPlaceRead
        onToggled: root.sheet.isPlaceRead = checked
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.sheet.refusal !== "" ? qsTr("Not signed: %1").arg(root.sheet.refusal) : root.sheet.hindrance
        color: root.sheet.refusal !== "" ? Theme.red : Theme.ink2
        font.pixelSize: Theme.secondary
        lineHeight: 1.2
        Accessible.role: Accessible.AlertMessage
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        AppButton {
            objectName: "signNow"
            kind: AppButton.Kind.Primary
            iconName: "pencil"
            text: root.sheet.isUnderWay ? qsTr("Signing") : qsTr("Sign")
            enabled: root.sheet.hindrance === "" && !root.sheet.isUnderWay
            onClicked: root.sheet.sign()
        }

        AppButton {
            kind: AppButton.Kind.Quiet
            text: qsTr("Not now")
            onClicked: root.closed()
        }
    }
}
