import QtQuick
import Calcar

/*! The visit is signed: by whom, when; and how it is opened again. */
Card {
    id: root

    required property string words
    signal amended(string reason)

    property bool asksWhy: false

    Row {
        width: parent.width
        spacing: Theme.step

        Icon {
            id: mark

            width: Theme.icon
            height: Theme.icon
            name: "check-ring"
            color: Theme.green
        }

        AppText {
            width: parent.width - mark.width - parent.spacing
            text: root.words
            font.weight: Font.DemiBold
        }
    }

    AppButton {
        anchors.left: parent.left
        visible: !root.asksWhy
        iconName: "pencil"
        text: qsTr("Amend…")
        onClicked: {
            root.asksWhy = true;
            why.giveFocus();
        }
    }

    FormField {
        id: why

        property string typed: ""

        width: parent.width
        visible: root.asksWhy
        title: qsTr("Why is a signed visit changed? It is kept.")
        value: ""
        onEdited: text => typed = text
    }

    Flow {
        width: parent.width
        visible: root.asksWhy
        spacing: Theme.step

        AppButton {
            kind: AppButton.Kind.Primary
            text: qsTr("Open it again")
            enabled: why.typed.trim() !== ""
            onClicked: {
                root.amended(why.typed);
                root.asksWhy = false;
            }
        }

        AppButton {
            kind: AppButton.Kind.Quiet
            text: qsTr("Leave it signed")
            onClicked: root.asksWhy = false
        }
    }
}
